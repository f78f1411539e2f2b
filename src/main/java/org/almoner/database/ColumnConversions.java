package org.almoner.database;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.shared.Confidential;
import org.almoner.shared.Id;
import org.almoner.shared.Ids;
import org.almoner.shared.JsonColumn;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import tools.jackson.databind.json.JsonMapper;

/** How values are written to columns by Spring Data: an id as {@code uuid}, money as pence in {@code bigint}, what is confidential sealed. */
@Configuration(proxyBeanMethods = false)
class ColumnConversions {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(Vault vault, List<JsonColumn> columns, JsonMapper json) {
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE,
                List.of(
                        new IdConverter(),
                        new JsonColumns(columns, json),
                        new MoneyWriter(),
                        new MoneyReader(),
                        new ConfidentialWriter(vault),
                        new ConfidentialReader(vault)));
    }

    static final class IdConverter implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Ids.types().stream()
                    .flatMap(id -> Stream.of(new ConvertiblePair(id, UUID.class), new ConvertiblePair(UUID.class, id)))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source instanceof UUID value) return Ids.of(to.getType().asSubclass(Id.class), value);
            return source instanceof Id id ? id.value() : null;
        }
    }

    @WritingConverter
    static final class MoneyWriter implements Converter<Money, Long> {
        @Override
        public Long convert(Money amount) {
            return Sterling.pence(amount);
        }
    }

    @ReadingConverter
    static final class MoneyReader implements Converter<Long, Money> {
        @Override
        public Money convert(Long pence) {
            return Sterling.pence(pence);
        }
    }

    @WritingConverter
    record ConfidentialWriter(Vault vault) implements Converter<Confidential, byte[]> {
        @Override
        public byte[] convert(Confidential text) {
            return vault.seal(text);
        }
    }

    @ReadingConverter
    record ConfidentialReader(Vault vault) implements Converter<byte[], Confidential> {
        @Override
        public Confidential convert(byte[] column) {
            return vault.open(column);
        }
    }
}
