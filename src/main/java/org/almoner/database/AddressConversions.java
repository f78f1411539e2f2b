package org.almoner.database;

import java.util.UUID;
import org.almoner.shared.Id;
import org.almoner.shared.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** How ids are read from and written to web addresses and form fields. */
@Configuration(proxyBeanMethods = false)
class AddressConversions {

    private static final UUID NOBODY = new UUID(0, 0);

    @Bean
    ConverterFactory<String, Id> textToId() {
        return new TextToId();
    }

    @Bean
    Converter<Id, String> idToText() {
        return new IdToText();
    }

    static final class TextToId implements ConverterFactory<String, Id> {
        /** Nothing typed is no id: converters may answer null, though their type does not say so. */
        @Override
        @SuppressWarnings("NullAway")
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            return text -> text.isBlank() ? null : Ids.of(type, uuid(text));
        }
    }

    static final class IdToText implements Converter<Id, String> {
        @Override
        public String convert(Id id) {
            return id.value().toString();
        }
    }

    /** A parameter left empty is none. An address with a malformed id names nothing: it becomes an id nobody has, and so is not found like any other. */
    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }
}
