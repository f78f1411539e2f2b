package org.almoner.document;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are kept.
 *
 * @param maxSize of one file that somebody sends
 * @param s3 where new files go; without it they go into the database
 * @param scanner that looks for viruses; without it nothing is scanned
 */
@ConfigurationProperties("almoner.documents")
record DocumentSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @Nullable S3 s3,
        @Nullable Scanner scanner) {

    /**
     * @param endpoint of a server that is not Amazon’s own
     * @param accessKey with its secret; without it, whatever the machine itself is trusted with
     * @param pathStyle for servers that know a bucket by path and not by host name
     * @param sweepAfter how old an object has to be that no document names before it is removed; 0 keeps all
     */
    record S3(
            String bucket,
            @Nullable URI endpoint,
            @DefaultValue("eu-west-2") String region,
            @Nullable String accessKey,
            @Nullable String secretKey,
            @DefaultValue("false") boolean pathStyle,
            @DefaultValue("1d") Duration sweepAfter) {}

    /**
     * A {@code clamd} that listens on TCP.
     *
     * @param timeout for the connection and for its answer
     */
    record Scanner(
            String host,
            @DefaultValue("3310") int port,
            @DefaultValue("60s") Duration timeout) {}
}
