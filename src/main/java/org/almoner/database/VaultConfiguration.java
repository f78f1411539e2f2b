package org.almoner.database;

import java.io.IOException;
import java.nio.file.Path;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);

    @Bean
    Vault vault(
            Database database,
            @Value("${almoner.encryption.key:}") String configured,
            @Value("${almoner.database.directory:.almoner}") Path directory)
            throws IOException {
        return new Vault(key(database, configured, directory));
    }

    private static @Nullable SecretKey key(Database database, String configured, Path directory) throws IOException {
        if (StringUtils.hasText(configured)) return VaultKey.of(configured);
        if (database.embedded()) return VaultKey.in(directory.toAbsolutePath().normalize());
        if (database.demonstration()) return VaultKey.ofTheDemonstration();
        LOG.warn("almoner.encryption.key is not set: bank details will be refused until it is");
        return null;
    }
}
