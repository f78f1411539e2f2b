package org.almoner.database;

import org.joda.money.Money;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Money that no column could hold is no money: it cannot be read, like one that is not a number. */
final class BoundedMoney extends ValueDeserializerModifier {

    private static final int MOST_DIGITS = 17;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
        return type.getBeanClass() == Money.class ? new Bounded(deserializer) : deserializer;
    }

    private static final class Bounded extends DelegatingDeserializer {

        Bounded(ValueDeserializer<?> whole) {
            super(whole);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> whole) {
            return new Bounded(whole);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            var read = super.deserialize(parser, context);
            if (read instanceof Money money && money.getAmount().precision() > MOST_DIGITS)
                return context.reportInputMismatch(Money.class, "An amount has at most %d digits", MOST_DIGITS);
            return read;
        }
    }
}
