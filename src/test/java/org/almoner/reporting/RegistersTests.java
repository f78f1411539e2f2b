package org.almoner.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistersTests {

    @ParameterizedTest
    @CsvSource({
        "09506232,,GB-COH-09506232",
        "SC123456,1234567,GB-COH-SC123456",
        ",123456,GB-CHC-123456",
        ",12345678,GB-CHC-1234567",
        ",SC042386,GB-SC-SC042386",
        ",NIC100019,GB-NIC-100019",
        ",NI100019,GB-NIC-100019",
        ",,360G-us-ORG-1"
    })
    void identifiesAnOrganisationByTheFirstRegisterThatKnowsIt(String company, String charity, String identifier) {
        assertThat(Registers.organisation(company, charity, "360G-us-ORG-1")).isEqualTo(identifier);
    }

    @Test
    void writesCharityNumbersAsTheirRegistersDo() {
        assertThat(Registers.charity("SC042386")).isEqualTo("SC042386");
        assertThat(Registers.charity("NIC100019")).isEqualTo("100019");
    }
}
