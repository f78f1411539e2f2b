package org.almoner.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Awards by the hundred thousand, written straight to their tables: each decided, offered and accepted on different days,
 * three in five signed, owed and paid. Rules of the tables are not asked, as no façade could write so much in a minute.
 */
final class ManyAwards {

    private static final int ROUNDS = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ManyAwards(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void write(int count) {
        run(
                "create function made(kind text, n integer) returns uuid language sql immutable return md5(kind || n)::uuid");
        rounds();
        applications(count);
        remember("award.proposed_at");
        run("""
                update award set status = 'OFFERED', amount = requested - 100, decided_at = proposed_at + interval '20 days',
                    offer_expires_at = proposed_at + interval '60 days', decided_by = organisation""");
        remember("award.decided_at");
        run("update award set status = 'ACCEPTED'");
        agreements();
        remember("award.decided_at + interval '9 days'");
        entries();
        jdbc.sql("vacuum analyze").update();
    }

    /** What the listener would have written after each act, of all awards at once. */
    private void remember(String at) {
        jdbc.sql("analyze").update();
        var columns = jdbc.sql("""
                select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                where table_name = 'award_facts'""").query(String.class).single();
        run(
                "insert into award_history (at, %s) select %s, facts.* from award_facts facts join award on award.id = facts.award"
                        .formatted(columns, at));
    }

    private void rounds() {
        run("""
                insert into fund (id, code, name, department, legal_power, instrument, version)
                select made('fund', n), 'F' || n, 'Fund ' || n, 'Department', 'Section 1', 'GRANT', 0
                from generate_series(0, 4) n""");
        run("""
                insert into fund_history (at, fund, name, department, legal_power)
                select '2020-01-01', id, name, department, legal_power from fund""");
        run("""
                insert into round (id, fund, code, name, kind, summary, eligible_kinds, threshold, reviews_per_application,
                    blind, form, entry, status, version)
                select made('round', n), made('fund', n %% 5), 'R' || lpad(n::text, 2, '0') || '-2024', 'Round ' || n,
                    'OPEN_COMPETITION', '', '{}', 3, 2, false, '{"sections": [], "costs": []}',
                    '{"nations": ["ENGLAND"], "registered": true, "startsAfterClosing": true, "applications": 1}',
                    'DRAFT', 0
                from generate_series(0, %d) n""".formatted(ROUNDS - 1));
        run("insert into pot (id, name, ceiling, available) select id, name, 1000000000000, 1000000000000 from round");
    }

    private void applications(int count) {
        run("""
                insert into organisation (id, name, kind, company_number, line1, town, postcode, country, version)
                select made('organisation', n), 'Organisation number ' || n || ' Limited', 'COMPANY', lpad(n::text, 8, '0'),
                    '1 Example Street', 'Leeds', 'LS1 1AA', 'United Kingdom', 0
                from generate_series(0, %d) n""".formatted(count / 4));
        run("""
                insert into application (id, round, organisation, lead, started_at, status, title, summary, amount_requested,
                    reference, submitted_at, submitted_by, digest, version)
                select made('application', n), made('round', n %% %1$d), made('organisation', n / 4), made('person', 1),
                    timestamptz '2024-01-01 10:00Z' + (n %% 700) * interval '1 day', 'ELIGIBLE',
                    'Finding harmful pictures before anyone sees them, part ' || n, 'What it does and why.', 5000000 + n,
                    'R' || lpad((n %% %1$d)::text, 2, '0') || '-2024-' || lpad(n::text, 6, '0'),
                    timestamptz '2024-01-10 10:00Z' + (n %% 700) * interval '1 day', made('person', 1), repeat('0', 64), 0
                from generate_series(0, %2$d) n""".formatted(ROUNDS, count - 1));
        run("""
                insert into award (id, application, round, organisation, reference, requested, score, divergent, proposed_at,
                    status, version)
                select id, id, round, organisation, reference || '/A', amount_requested, 4.125, false,
                    submitted_at + interval '30 days', 'PROPOSED', 0
                from application where reference is not null""");
    }

    private void agreements() {
        run("""
                insert into agreement (id, award, organisation, round, reference, amount, starts_on, ends_on, opened_at, status,
                    signed_name, signed_by, signed_at, version)
                select id, id, organisation, round, reference, amount, date '2024-06-01', date '2025-05-31', decided_at,
                    'OPEN', 'Ada Okafor', organisation, decided_at + interval '8 days', 0
                from award where right(reference, 3) < '6/A'""");
        run("""
                insert into agreement_milestone (agreement, position, title, due, amount)
                select id, n, 'Milestone ' || n, date '2025-02-28' + 100 * n, amount / 2 from agreement, generate_series(0, 1) n""");
        run("""
                insert into agreement_instalment (agreement, position, financial_year, amount)
                select id, n, 2024 + n, amount / 2 from agreement, generate_series(0, 1) n""");
    }

    private void entries() {
        entry("reserved", "AVAILABLE", "RESERVED", "award.amount", "20 days", "null::uuid");
        entry("committed", "RESERVED", "COMMITTED", "award.amount", "29 days", "null::uuid");
        entry("owed", "COMMITTED", "PAYABLE", "award.amount / 2", "90 days", "gen_random_uuid()");
        entry("paid", "PAYABLE", "PAID", "award.amount / 2", "100 days", "gen_random_uuid()");
    }

    private void entry(String cause, String from, String to, String amount, String after, String source) {
        run("""
                insert into ledger_entry (pot, from_account, to_account, amount, cause, subject, source, reference, n, at)
                select award.round, '%s', '%s', %s, '%s', award.id, %s, award.reference, 1, award.proposed_at + interval '%s'
                from award where '%s' = 'reserved' or right(reference, 3) < '6/A'""".formatted(from, to, amount, cause, source, after, cause));
    }

    private void run(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).update();
        });
    }
}
