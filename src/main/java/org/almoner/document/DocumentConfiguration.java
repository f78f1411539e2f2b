package org.almoner.document;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    @Bean
    @ConditionalOnProperty("almoner.documents.s3.bucket")
    Bucket bucket(DocumentSettings settings) {
        var s3 = Objects.requireNonNull(settings.s3());
        return new Bucket(client(s3), s3.bucket());
    }

    /** Our own digest goes with every object and is compared when it is read, so the SDK need add none of its own. */
    static S3Client client(DocumentSettings.S3 s3) {
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(5))
                .socketTimeout(Duration.ofSeconds(60));
        var builder = S3Client.builder()
                .httpClientBuilder(http)
                .region(Region.of(s3.region()))
                .forcePathStyle(s3.pathStyle())
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(credentials(s3));
        if (s3.endpoint() != null) builder.endpointOverride(s3.endpoint());
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(DocumentSettings.S3 s3) {
        if (s3.accessKey() == null || s3.secretKey() == null)
            return DefaultCredentialsProvider.builder().build();
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(s3.accessKey(), s3.secretKey()));
    }
}
