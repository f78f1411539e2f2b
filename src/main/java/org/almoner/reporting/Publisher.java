package org.almoner.reporting;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes the awards as open data, and gives the money.
 *
 * @param prefix issued by 360Giving to each publisher
 * @param identifier of the funder by org-id.guide, like {@code GB-GOR-…}
 * @param website where the data is announced
 */
@ConfigurationProperties("almoner.publisher")
record Publisher(
        @DefaultValue("Almoner demonstration") String name,
        @DefaultValue("almoner") String prefix,
        @DefaultValue("360G-almoner") String identifier,
        @Nullable URI website,

        @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
        URI licence) {

    String grant(String reference) {
        return ours(reference);
    }

    /** For an organisation that no register knows. */
    String organisation(String key) {
        return ours("ORG-" + key);
    }

    private String ours(String key) {
        return "360G-" + prefix + "-" + key.replaceAll("[^A-Za-z0-9-]", "_");
    }
}
