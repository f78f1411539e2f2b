package org.almoner.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class AwardReportTests {

    private static final Money FIRST = Money.parse("GBP 85000.01");
    private static final Money SECOND = Money.parse("GBP 64999.98");

    private final PotId pot = PotId.next();

    @Autowired
    Reports reports;

    @Autowired
    Pots pots;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aRoundWithTwoSignedAgreementsAndOneOfferOutstanding() {
        pots.open(pot, "Disrupting live-streamed abuse", Sterling.pounds(250_000), null);
        jdbc.sql("""
                insert into person (id, name, email, enabled, email_confirmed, created_at, version)
                values (:id, 'Ada Okafor', 'report@almoner.test', true, true, now(), 0)
                """).param("id", pot.value()).update();
        jdbc.sql("""
                insert into fund (id, code, name, department, legal_power, instrument, version)
                values (:id, 'RPT', 'Safer streams', 'Home Department', 'Section 1', 'GRANT', 0)
                """).param("id", pot.value()).update();
        jdbc.sql("""
                insert into round (id, fund, code, name, kind, summary, eligible_kinds, threshold, reviews_per_application,
                    blind, status, version)
                values (:id, :id, 'RPT-2026', 'A round', 'OPEN_COMPETITION', '', '{}', 3, 2, false, 'DRAFT', 0)
                """).param("id", pot.value()).update();
        award(1, "=HYPERLINK(\"x\"), \"Ltd\"", "00123456", FIRST, true);
        award(2, "Ökologie\nTrust", "SC123456", SECOND, true);
        award(3, "Harbour Light", "01234567", Sterling.pounds(50_000), false);
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
        assertThat(reports.pot(pot.value()).reconciled()).isFalse();
    }

    @Test
    void totalsAreTheSumsOfTheFile() throws IOException {
        var lines = lines();
        var totals = reports.totals();
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
    void readsTheSameLinesAPageAtATime() throws IOException {
        var first = reports.awards(null, 2);
        var second = reports.awards(first.next(), 2);
        assertThat(first.items())
                .extracting(AwardLine::awardReference)
                .containsExactly("RPT-2026-0001/A", "RPT-2026-0002/A");
        assertThat(second.items()).extracting(AwardLine::awardReference).containsExactly("RPT-2026-0003/A");
        assertThat(second.next()).isNull();
    }

    @Test
    void showsTheEntriesBehindABalanceEndingAtTheBalance() {
        var entries = reports.entries(pot.value(), "AVAILABLE", null, 10).items();
        assertThat(entries).hasSize(4);
        assertThat(entries.getFirst().balance()).isEqualTo(pots.get(pot).available());
        assertThat(entries.getLast().balance()).isEqualTo(Sterling.pounds(250_000));
        assertThat(reports.entries(pot.value(), null, null, 10).items()).hasSize(6);
    }

    @Test
    void findsEverythingThatGoesByAReference() {
        var found = reports.subjects("rpt-2026-0001/A");
        assertThat(reports.names(found).values())
                .containsExactlyInAnyOrder("RPT-2026-0001", "RPT-2026-0001/A", "Agreement RPT-2026-0001/A");
    }

    private void award(int number, String recipient, String companyNumber, Money amount, boolean signed) {
        var reference = "RPT-2026-000" + number;
        insert(reference, recipient, companyNumber, amount, """
                insert into organisation (id, name, kind, company_number, line1, town, postcode, country, version)
                values (:organisation, :recipient, 'COMPANY', :number, 'x', 'x', 'x', 'x', 0)
                """);
        insert(reference, recipient, companyNumber, amount, """
                insert into application (id, round, organisation, lead, started_at, status, title, summary, amount_requested,
                    reference, submitted_at, submitted_by, digest, version)
                values (:application, :round, :organisation, :round, now(), 'ELIGIBLE', 'An idea', '', :amount, :reference,
                    now(), :round, repeat('0', 64), 0)
                """);
        insert(reference, recipient, companyNumber, amount, """
                insert into award (id, application, round, organisation, reference, requested, score, divergent, proposed_at,
                    status, amount, decided_by, decided_at, offer_expires_at, version)
                values (:award, :application, :round, :organisation, :reference || '/A', :amount, 4, false, now(),
                    'ACCEPTED', :amount, :round, '2026-06-30T23:30:00Z', now(), 0)
                """);
        pots.reserve(pot, id("award", reference), reference + "/A", amount, null);
        if (signed) sign(reference, recipient, companyNumber, amount);
    }

    private void sign(String reference, String recipient, String companyNumber, Money amount) {
        insert(reference, recipient, companyNumber, amount, """
                insert into agreement (id, award, organisation, round, reference, amount, starts_on, ends_on, opened_at, status,
                    signed_name, signed_by, signed_at, version)
                values (:agreement, :award, :organisation, :round, :reference || '/A', :amount, '2026-09-01', '2027-08-31',
                    now(), 'ACTIVE', 'Ada Okafor', :round, now(), 0)
                """);
        pots.commit(pot, id("award", reference), reference + "/A", null);
    }

    private void insert(String reference, String recipient, String companyNumber, Money amount, String sql) {
        var insert = jdbc.sql(sql)
                .param("round", pot.value())
                .param("reference", reference)
                .param("recipient", recipient)
                .param("number", companyNumber)
                .param("amount", Sterling.pence(amount));
        for (var kind : List.of("organisation", "application", "award", "agreement"))
            insert = insert.param(kind, id(kind, reference));
        insert.update();
    }

    private static UUID id(String kind, String reference) {
        return UUID.nameUUIDFromBytes((kind + reference).getBytes(StandardCharsets.UTF_8));
    }

    private String file() throws IOException {
        var bytes = new ByteArrayOutputStream();
        reports.awards(bytes);
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
