package org.almoner.database;

import java.util.UUID;
import org.almoner.shared.Id;
import org.almoner.shared.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.datatype.jodamoney.AmountRepresentation;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/** How values are written in JSON: an id as its UUID, money as {@code {"amount":"85000.00","currency":"GBP"}}. */
@Configuration(proxyBeanMethods = false)
class JsonConversions {

    @Bean
    JacksonModule moneyAsDecimalText() {
        return new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING);
    }

    @Bean
    JacksonModule moneyThatFits() {
        return new SimpleModule("money").setDeserializerModifier(new BoundedMoney());
    }

    @Bean
    JacksonModule idsAsUuids() {
        var module = new SimpleModule("ids");
        Ids.types().forEach(type -> read(module, type));
        return module;
    }

    private static <T extends Id> void read(SimpleModule module, Class<T> type) {
        module.addDeserializer(type, new IdDeserializer<>(type));
    }

    static final class IdDeserializer<T extends Id> extends StdDeserializer<T> {

        private final Class<T> type;

        IdDeserializer(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return Ids.of(type, context.readValue(parser, UUID.class));
        }
    }
}
