package org.almoner.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.almoner.shared.Id;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.convert.ConversionService;
import tools.jackson.databind.json.JsonMapper;

@AlmonerTest
class ValueConversionTests {

    record ThingId(UUID value) implements Id {}

    record Line(ThingId id, Money amount) {}

    static final ThingId ID = new ThingId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));

    @Autowired
    JsonMapper json;

    @Autowired
    ConversionService mvcConversionService;

    @Test
    void writesMoneyAsDecimalTextAndIdsAsUuids() {
        var line = new Line(ID, Sterling.pounds(85_000));
        var text = """
                {"id":"01890a5d-ac96-774b-bcce-b302099a8057","amount":{"amount":"85000.00","currency":"GBP"}}""";
        assertThat(json.writeValueAsString(line)).isEqualTo(text);
        assertThat(json.readValue(text, Line.class)).isEqualTo(line);
    }

    @Test
    void readsIdsFromAddresses() {
        assertThat(mvcConversionService.convert(ID.value().toString(), ThingId.class))
                .isEqualTo(ID);
        assertThat(mvcConversionService.convert(ID, String.class))
                .isEqualTo(ID.value().toString());
    }

    @Test
    void aMalformedIdIsTheIdOfNothing() {
        assertThat(mvcConversionService.convert("../etc", ThingId.class)).isEqualTo(new ThingId(new UUID(0, 0)));
    }
}
