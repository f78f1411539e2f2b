package org.almoner.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class AwardReportTests {

    private PotId pot;

    @Autowired
    Reports reports;

    @Autowired
    Pots pots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aRoundWithTwoSignedAgreementsAndOneOfferOutstanding() {
        pot = new SignedAwards(pots, jdbc).write();
    }

    @Test
    void addsUpToWhatTheLedgerHasCommittedAndReservedToThePenny() throws IOException {
        var lines = lines();
        assertThat(sum(lines, "amount_committed")).isEqualTo(pots.get(pot).committed());
        assertThat(sum(lines, "amount_reserved")).isEqualTo(pots.get(pot).reserved());
        assertThat(pots.get(pot).committed()).isEqualTo(Money.parse("GBP 149999.99"));
        assertThat(reports.pot(pot.value()).reconciled()).isTrue();
    }

    @Test
    void saysSoWhenTheAwardsAndTheLedgerDiffer() {
        jdbc.sql("update agreement set amount = amount - 1").update();
        SignedAwards.remember(jdbc, clock.instant());
        assertThat(reports.pot(pot.value()).reconciled()).isFalse();
    }

    @Test
    void totalsAreTheSumsOfTheFile() throws IOException {
        var lines = lines();
        var totals = reports.totals(all());
        assertThat(totals.awards()).isEqualTo(lines.size());
        assertThat(totals.requested()).isEqualTo(sum(lines, "amount_requested"));
        assertThat(totals.awarded()).isEqualTo(sum(lines, "amount_awarded"));
        assertThat(totals.reserved()).isEqualTo(sum(lines, "amount_reserved"));
        assertThat(totals.committed()).isEqualTo(sum(lines, "amount_committed"));
    }

    @Test
    void keepsToTheColumnsAndTheFormThatReadersRelyOn() throws IOException {
        var file = file();
        assertThat(file)
                .startsWith("award_reference,application_reference,fund,round,recipient,company_number,charity_number,"
                        + "status,amount_requested,amount_awarded,");
        assertThat(file.lines().count()).isGreaterThan(4);
        assertThat(file)
                .contains("\r\nRPT-2026-0001/A,RPT-2026-0001,Safer streams,RPT-2026,")
                .endsWith("\r\n");
        assertThat(lines()).first().satisfies(line -> {
            assertThat(line.getField("recipient")).isEqualTo("'=HYPERLINK(\"x\"), \"Ltd\"");
            assertThat(line.getField("company_number")).isEqualTo("00123456");
            assertThat(line.getField("amount_awarded")).isEqualTo("85000.01");
            assertThat(line.getField("decided_on")).isEqualTo("2026-07-01");
            assertThat(line.getField("charity_number")).isEmpty();
        });
        assertThat(lines().get(1).getField("recipient")).isEqualTo("Ökologie\nTrust");
    }

    @Test
    void saysWhenTheMoneyFallsDueAndWhatComesNext() throws IOException {
        assertThat(lines()).first().satisfies(line -> {
            assertThat(line.getField("profile")).isEqualTo("2026-27: 20000.00; 2027-28: 65000.01");
            assertThat(line.getField("next_milestone")).isEqualTo("Trial");
            assertThat(line.getField("next_milestone_due")).isEqualTo("2027-06-30");
            assertThat(line.getField("next_milestone_amount")).isEqualTo("65000.01");
            assertThat(line.getField("amount_claimed")).isEqualTo("0.00");
            assertThat(line.getField("amount_outstanding")).isEqualTo("85000.01");
            assertThat(line.getField("follow_on_of")).isEmpty();
        });
        assertThat(lines())
                .last()
                .satisfies(line -> assertThat(line.getField("amount_claimed")).isEmpty());
    }

    @Test
    void countsClaimsThatStandBeforeAnythingIsDisallowed() throws IOException {
        SignedAwards.claim(jdbc, "RPT-2026-0001/A", 1, "SUBMITTED", 1_000_01);
        SignedAwards.claim(jdbc, "RPT-2026-0001/A", 2, "REJECTED", 5_000_00);
        SignedAwards.remember(jdbc, clock.instant());
        assertThat(lines().getFirst().getField("amount_claimed")).isEqualTo("1000.01");
        assertThat(reports.totals(all()).claimed()).isEqualTo(Money.parse("GBP 1000.01"));
    }

    @Test
    void leadsBackToTheAwardAnotherGrewFrom() throws IOException {
        SignedAwards.grewFrom(jdbc, "RPT-2026-0002", "RPT-2026-0001");
        assertThat(lines().get(1).getField("follow_on_of")).isEqualTo("RPT-2026-0001/A");
    }

    @Test
    void putsLateMoneyIntoTheYearOfTheReportAndTheRestWhereItsProfileSays() {
        var award = jdbc.sql("select id from award where reference = 'RPT-2026-0001/A'")
                .query(UUID.class)
                .single();
        clock.set(Instant.parse("2027-02-01T09:00:00Z"));
        pots.owe(pot, award, award, "RPT-2026-0001/A.1", Money.parse("GBP 15000"), null);
        pots.pay(pot, award, award, "RPT-2026-0001/A.1", Money.parse("GBP 10000"), null);
        assertThat(years(2027, 3, 31))
                .containsExactly("2026 40000.00 25000.00 5000.00 10000.00", "2027 109999.99 109999.99 0.00 0.00");
        clock.set(Instant.parse("2027-04-01T09:00:00Z"));
        assertThat(years(2027, 4, 1))
                .containsExactly("2026 40000.00 0.00 0.00 10000.00", "2027 109999.99 134999.99 5000.00 0.00");
    }

    private List<String> years(int year, int month, int day) {
        clock.set(LocalDate.of(year, month, day).atTime(9, 0).toInstant(ZoneOffset.UTC));
        return reports.years(reports.today()).stream()
                .filter(row -> row.pot().equals(pot.value()))
                .map(row -> row.year() + " " + row.planned().getAmount() + " "
                        + row.committed().getAmount() + " " + row.payable().getAmount() + " "
                        + row.paid().getAmount())
                .toList();
    }

    @Test
    void readsTheSameLinesAPageAtATime() throws IOException {
        var first = reports.awards(all(), null, 2);
        var second = reports.awards(all(), first.next(), 2);
        assertThat(first.items())
                .extracting(AwardLine::awardReference)
                .containsExactly("RPT-2026-0001/A", "RPT-2026-0002/A");
        assertThat(second.items()).extracting(AwardLine::awardReference).containsExactly("RPT-2026-0003/A");
        assertThat(second.next()).isNull();
    }

    @Test
    void showsTheEntriesBehindABalanceEndingAtTheBalance() {
        var entries = reports.entries(entries("AVAILABLE"), null, 10).items();
        assertThat(entries).hasSize(4);
        assertThat(entries.getFirst().balance()).isEqualTo(pots.get(pot).available());
        assertThat(entries.getLast().balance()).isEqualTo(Sterling.pounds(250_000));
        assertThat(reports.entries(entries(null), null, 10).items()).hasSize(6);
    }

    @Test
    void findsEverythingThatGoesByAReference() {
        var found = reports.subjects("rpt-2026-0001/A");
        assertThat(reports.names(found).values())
                .containsExactlyInAnyOrder("RPT-2026-0001", "RPT-2026-0001/A", "Agreement RPT-2026-0001/A");
    }

    private AwardFilter all() {
        return AwardFilter.at(reports.today());
    }

    private EntryFilter entries(@Nullable String account) {
        return new EntryFilter(pot.value(), account, null, null);
    }

    private String file() throws IOException {
        var bytes = new ByteArrayOutputStream();
        reports.csv(all(), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<NamedCsvRecord> lines() throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(file()).stream().toList();
    }

    private static Money sum(List<NamedCsvRecord> lines, String column) {
        return lines.stream()
                .map(line -> line.getField(column))
                .filter(amount -> !amount.isEmpty())
                .map(amount -> Money.of(Sterling.GBP, new BigDecimal(amount)))
                .reduce(Sterling.ZERO, Money::plus);
    }
}
