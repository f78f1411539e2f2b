package org.almoner.document;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are kept.
 *
 * @param maxSize of one file that somebody sends
 * @param s3 where new files go; without it they go into the database
 */
@ConfigurationProperties("almoner.documents")
record DocumentSettings(@DefaultValue("10MB") DataSize maxSize, @Nullable S3 s3) {

    /**
     * @param endpoint of a server that is not Amazon’s own
     * @param accessKey with its secret; without it, whatever the machine itself is trusted with
     * @param pathStyle for servers that know a bucket by path and not by host name
     */
    record S3(
            String bucket,
            @Nullable URI endpoint,
            @DefaultValue("eu-west-2") String region,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("false") boolean pathStyle) {}
}
