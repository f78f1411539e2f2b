package org.almoner.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.almoner.identity.Role;
import org.almoner.shared.Sterling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class FormatsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Formats formats = new Formats(messages, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2026-04-01T22:59:00Z, 1 April 2026 at 11:59pm",
        "2026-12-01T18:00:00Z, 1 December 2026 at 6pm",
        "2026-12-01T12:00:00Z, 1 December 2026 at midday",
        "2026-06-30T23:00:00Z, 1 July 2026 at midnight",
        "2026-12-01T00:05:00Z, 1 December 2026 at 12:05am"
    })
    void writesInstantsInLondonTime(Instant instant, String text) {
        assertThat(formats.when(instant)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T00:59:59Z, 25 October 2026 at 01:59:59 BST",
        "2026-10-25T01:00:00Z, 25 October 2026 at 01:00:00 GMT",
        "2027-03-28T00:59:59Z, 28 March 2027 at 00:59:59 GMT",
        "2027-03-28T01:00:00Z, 28 March 2027 at 02:00:00 BST"
    })
    void tellsTheTwoHoursApartInTheNightsOfTheClockChange(Instant instant, String text) {
        assertThat(formats.exactly(instant)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8500000|£85,000", "8500050|£85,000.50", "0|£0", "-5|−£0.05"})
    void writesPenceOnlyWhereThereAreAny(long pence, String text) {
        assertThat(formats.money(Sterling.pence(pence))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T10:00:00Z, 3 days left",
        "2026-11-24T11:30:00Z, 2 hours left",
        "2026-11-24T09:00:20Z, 1 minute left",
        "2026-11-23T08:00:00Z, 1 day overdue"
    })
    void saysHowMuchTimeIsLeft(Instant until, String text) {
        assertThat(formats.left(until)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234.5|1,234.5", "3|3", "100|100", "0.25|0.25", "3.6667|3.6667"})
    void writesNumbersWithoutNeedlessZeros(BigDecimal number, String text) {
        assertThat(formats.number(number)).isEqualTo(text);
    }

    @Test
    void writesShares() {
        assertThat(formats.percent(new BigDecimal("0.425"))).isEqualTo("42.5%");
    }

    @Test
    void namesConstantsByTheirMessageOrInPlainLetters() {
        messages.addMessage("enum.Role.PANEL", Locale.UK, "Decision panel");
        assertThat(formats.label(Role.PANEL)).isEqualTo("Decision panel");
        assertThat(formats.status("OPEN_COMPETITION")).isEqualTo("Open competition");
    }
}
