package org.almoner.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.shared.Sterling;
import org.almoner.support.TestClock;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round of £250,000 with two signed agreements, £85,000.01 and £64,999.98, and £50,000 accepted but not signed for. */
public final class SignedAwards {

    static final Money FIRST = Money.parse("GBP 85000.01");
    static final Money SECOND = Money.parse("GBP 64999.98");

    private static final UUID COUNTERSIGNER = new UUID(0, 17);

    private final Pots pots;
    private final JdbcClient jdbc;
    private final PotId pot = PotId.next();

    public SignedAwards(Pots pots, JdbcClient jdbc) {
        this.pots = pots;
        this.jdbc = jdbc;
    }

    public PotId write() {
        pots.open(pot, "Disrupting live-streamed abuse", Sterling.pounds(250_000), null);
        person(pot.value(), "Ada Okafor", "report@almoner.test");
        person(COUNTERSIGNER, "Bea Holder", "holder@almoner.test");
        jdbc.sql("""
                insert into fund (id, code, name, department, legal_power, instrument, version)
                values (:id, 'RPT', 'Safer streams', 'Home Department', 'Section 1', 'GRANT', 0)
                """).param("id", pot.value()).update();
        jdbc.sql("""
                insert into round (id, fund, code, name, kind, summary, eligible_kinds, threshold, reviews_per_application,
                    blind, form, entry, status, version)
                values (:id, :id, 'RPT-2026', 'A round', 'OPEN_COMPETITION', '', '{}', 3, 2, false,
                    '{"sections": [], "costs": []}',
                    '{"nations": ["ENGLAND"], "registered": true, "startsAfterClosing": true, "applications": 1}',
                    'DRAFT', 0)
                """).param("id", pot.value()).update();
        award(1, "=HYPERLINK(\"x\"), \"Ltd\"", "00123456", FIRST, true);
        award(2, "Ökologie\nTrust", "SC123456", SECOND, true);
        award(3, "Harbour Light", "01234567", Sterling.pounds(50_000), false);
        remember(jdbc, TestClock.START);
        return pot;
    }

    /** As the listener would have, had all this been done through the façades. */
    static void remember(JdbcClient jdbc, Instant at) {
        jdbc.sql("select remember_fund(id, :at) from fund")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(row -> {});
        jdbc.sql("select remember_award(id, :at) from award")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(row -> {});
    }

    static void claim(JdbcClient jdbc, String award, int number, String status, long pence) {
        jdbc.sql("""
                insert into claim (id, agreement, award, round, organisation, started_at, started_by, from_day, to_day, claimed,
                    disallowed, status, number, reference, submitted_at, submitted_by, version)
                select gen_random_uuid(), id, award, round, organisation, now(), :person, '2026-09-01', '2026-10-01', :pence,
                    0, :status, :number, reference || '.' || :number, now(), :person, 0
                from agreement where reference = :award""")
                .param("person", COUNTERSIGNER)
                .param("pence", pence)
                .param("status", status)
                .param("number", number)
                .param("award", award)
                .update();
    }

    static void grewFrom(JdbcClient jdbc, String application, String origin) {
        jdbc.sql("""
                update application set origin = (select id from application where reference = :origin)
                where reference = :application""").param("origin", origin).param("application", application).update();
    }

    private void person(UUID id, String name, String email) {
        jdbc.sql("""
                insert into person (id, name, email, enabled, email_confirmed, created_at, version)
                values (:id, :name, :email, true, true, now(), 0)
                """).param("id", id).param("name", name).param("email", email).update();
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
                    signed_name, signed_by, signed_at, countersigned_by, countersigned_at, vetted_by, vetted_at, vetted_override,
                    payee, activated_at, version)
                values (:agreement, :award, :organisation, :round, :reference || '/A', :amount, '2026-09-01', '2027-08-31',
                    now(), 'ACTIVE', 'Ada Okafor', :round, now(), :countersigner, now(), :round, now(), '', 'VERIFIED', now(), 0)
                """);
        insert(reference, recipient, companyNumber, amount, """
                insert into agreement_milestone (agreement, position, title, due, amount, reached_at)
                values (:agreement, 0, 'Prototype', '2026-12-31', 2000000, now()),
                       (:agreement, 1, 'Trial', '2027-06-30', :amount - 2000000, null)
                """);
        insert(reference, recipient, companyNumber, amount, """
                insert into agreement_instalment (agreement, position, financial_year, amount)
                values (:agreement, 0, 2026, 2000000), (:agreement, 1, 2027, :amount - 2000000)
                """);
        pots.commit(pot, id("award", reference), reference + "/A", null);
    }

    private void insert(String reference, String recipient, String companyNumber, Money amount, String sql) {
        var insert = jdbc.sql(sql)
                .param("round", pot.value())
                .param("reference", reference)
                .param("recipient", recipient)
                .param("number", companyNumber)
                .param("countersigner", COUNTERSIGNER)
                .param("amount", Sterling.pence(amount));
        for (var kind : List.of("organisation", "application", "award", "agreement"))
            insert = insert.param(kind, id(kind, reference));
        insert.update();
    }

    private static UUID id(String kind, String reference) {
        return UUID.nameUUIDFromBytes((kind + reference).getBytes(StandardCharsets.UTF_8));
    }
}
