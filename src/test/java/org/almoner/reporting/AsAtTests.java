package org.almoner.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almoner.ledger.Pots;
import org.almoner.shared.Digests;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** A report as at a day that is over says what the books say of that day, and says it in the same bytes for ever. */
@AlmonerTest
@Transactional
class AsAtTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final int DAYS = 12;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Reports reports;

    @Autowired
    Pots pots;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 1968, 20_261_124})
    void totalsEqualTheBooksOnEveryDayAndFilesNeverChangeAgain(long chance) throws IOException {
        var months = Months.in(beans, chance);
        var files = new LinkedHashMap<LocalDate, Map<String, String>>();
        for (var day = 0; day < DAYS; day++) {
            months.day();
            clock.advance(Duration.ofDays(1));
            files.put(FIRST.plusDays(day), files(months, FIRST.plusDays(day)));
        }
        for (var day : files.keySet()) {
            assertThat(files(months, day)).as("files as at %s", day).isEqualTo(files.get(day));
            equalsTheBooks(months, day);
        }
        assertThat(new ArrayList<>(files.values())).doesNotHaveDuplicates();
    }

    @Test
    void anActInTheLastInstantOfADayCountsAndOneAtMidnightInLondonDoesNot() {
        var months = Months.in(beans, 3);
        clock.set(Instant.parse("2026-06-09T22:59:59.999Z"));
        months.day();
        clock.set(Instant.parse("2026-06-09T23:00:00Z"));
        var before = reports.totals(of(months, LocalDate.of(2026, 6, 9)));
        assertThat(before.reserved().isPositive()).isTrue();
        months.day();
        assertThat(reports.totals(of(months, LocalDate.of(2026, 6, 9)))).isEqualTo(before);
        assertThat(reports.totals(of(months, LocalDate.of(2026, 6, 10)))).isNotEqualTo(before);
    }

    @Test
    void knowsNothingOfADayBeforeAnythingHappened() {
        var months = Months.in(beans, 3);
        assertThat(reports.totals(of(months, FIRST.minusDays(1))).awards()).isZero();
        assertThat(reports.pots(FIRST.minusDays(1))).extracting(PotRow::id).doesNotContain(months.round.value());
    }

    @Test
    void aDayIsSettledWhenMidnightHasPassedInLondon() {
        assertThat(reports.settled(FIRST)).isFalse();
        clock.set(Instant.parse("2026-06-01T23:04:00Z"));
        assertThat(reports.settled(FIRST)).isFalse();
        clock.set(Instant.parse("2026-06-01T23:05:00Z"));
        assertThat(reports.settled(FIRST)).isTrue();
    }

    @Test
    void refusesADayToComeAndADayBeforeAllRecords() {
        assertThatThrownBy(() -> reports.totals(AwardFilter.at(FIRST.plusDays(1))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("report.future-date"));
        assertThatThrownBy(() -> reports.pots(LocalDate.of(1999, 12, 31)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("report.before-records"));
    }

    private void equalsTheBooks(Months months, LocalDate day) {
        var report = reports.totals(of(months, day));
        var books = pots.at(months.pot(), of(months, day).until().minusNanos(1000));
        var row = reports.pots(day).stream()
                .filter(pot -> pot.id().equals(months.round.value()))
                .findFirst()
                .orElseThrow();
        assertThat(report.reserved()).as("reserved as at %s", day).isEqualTo(books.reserved());
        assertThat(report.outstanding())
                .as("outstanding as at %s", day)
                .isEqualTo(books.committed().plus(books.payable()));
        assertThat(report.paid().minus(report.recovered()))
                .as("paid as at %s", day)
                .isEqualTo(books.paid());
        assertThat(report.committed())
                .isEqualTo(books.committed().plus(books.payable()).plus(books.paid()));
        var years = reports.years(day).stream()
                .filter(year -> year.pot().equals(months.round.value()))
                .toList();
        assertThat(Sterling.sum(years.stream().map(YearRow::committed).toList()))
                .isEqualTo(books.committed());
        assertThat(Sterling.sum(years.stream().map(YearRow::payable).toList())).isEqualTo(books.payable());
        assertThat(Sterling.sum(years.stream().map(YearRow::paid).toList())).isEqualTo(books.paid());
        assertThat(row.available()).isEqualTo(books.available());
        assertThat(row.committed()).isEqualTo(books.committed());
        assertThat(row.ceiling()).isEqualTo(books.ceiling());
    }

    private Map<String, String> files(Months months, LocalDate day) throws IOException {
        var csv = new ByteArrayOutputStream();
        reports.csv(of(months, day), csv);
        var xlsx = new ByteArrayOutputStream();
        reports.xlsx(of(months, day), xlsx);
        return Map.of(
                "csv", csv.toString(StandardCharsets.UTF_8), "xlsx", digest(xlsx), "json", grants(of(months, day)));
    }

    private String grants(AwardFilter filter) {
        var json = new ByteArrayOutputStream();
        try {
            reports.grants(filter, json);
        } catch (Refusal nothing) {
            assertThat(nothing.code()).isEqualTo("report.nothing-to-publish");
        }
        return json.toString(StandardCharsets.UTF_8);
    }

    private static String digest(ByteArrayOutputStream bytes) {
        return HexFormat.of().formatHex(Digests.sha256(bytes.toByteArray()));
    }

    private static AwardFilter of(Months months, LocalDate day) {
        return new AwardFilter(day, null, months.round.value(), null, null);
    }
}
