package org.almoner.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, dates and times as people type them. */
class TypedValuesTests {

    private final Pounds pounds = new Pounds();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"£1,234.50|123450", "85000|8500000", "1 234.5|123450", "£ 0.07|7", "0|0"})
    void readsAmountsHoweverTheyAreTyped(String typed, long pence) throws ParseException {
        assertThat(pounds.parse(typed, Locale.UK)).isEqualTo(Sterling.pence(pence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1.234", "lots", "5k", "£", "12345678901", "1.2.3", "1e5", "5p"})
    void refusesWhatIsNoAmount(String typed) {
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> pounds.parse(typed, Locale.UK));
    }

    @ParameterizedTest
    @CsvSource({"1,4,2026", "01,April,2026", "1,apr,2026"})
    void readsTheMonthByNumberOrName(String day, String month, String year) {
        assertThat(new DateParts(day, month, year).date()).contains(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @CsvSource({"31,2,2027", "0,1,2027", "1,13,2027", "1,m,2027", "1,1,27", "x,1,2027", "'',1,2027", "1,1,1999"})
    void refusesDatesThatAreNotReal(String day, String month, String year) {
        assertThat(new DateParts(day, month, year).date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11:59pm,22:59", "23.59,22:59", "12am,23:00", "midday,11:00", "6 PM,17:00", "12:30pm,11:30"})
    void readsTimesOfDayInLondon(String typed, String utc) {
        var day = utc.equals("23:00") ? "2026-03-31T" : "2026-04-01T";
        assertThat(new MomentParts("1", "4", "2026", typed).instant()).contains(Instant.parse(day + utc + ":00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "13pm", "0am", "12:60", "noonish", ""})
    void refusesTimesThatAreNone(String typed) {
        assertThat(new MomentParts("1", "4", "2026", typed).instant()).isEmpty();
    }

    @Test
    void showsAnInstantAsItWouldBeTyped() {
        var shown = MomentParts.of(Instant.parse("2026-04-01T22:59:00Z"));
        assertThat(shown).isEqualTo(new MomentParts("1", "4", "2026", "23:59"));
        assertThat(shown.instant()).contains(Instant.parse("2026-04-01T22:59:00Z"));
    }

    @Test
    void dividesTheBarOfAPotByItsAmounts() {
        var amounts = new LinkedHashMap<String, Money>();
        amounts.put("available", Sterling.pounds(75));
        amounts.put("reserved", Sterling.pounds(25));
        assertThat(MoneyBar.of(Sterling.pounds(100), amounts).parts())
                .extracting(MoneyBar.Part::x, MoneyBar.Part::width)
                .containsExactly(tuple(0L, 750L), tuple(750L, 250L));
    }
}
