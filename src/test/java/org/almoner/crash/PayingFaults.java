package org.almoner.crash;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of payments and their runs whenever nobody is in the middle of an act. */
final class PayingFaults {

    private static final String FAULTS = """
            select 'pot out of balance: ' || name from pot_check where not balanced
            union all
            select 'payable is not what is to be paid in ' || pot.name from pot
            where pot.payable <> (select coalesce(sum(amount), 0) from payment
                where payment.pot = pot.id and status in ('REQUESTED', 'IN_RUN'))
            union all
            select 'paid is not what was paid in ' || pot.name from pot
            where pot.paid <> (select coalesce(sum(amount), 0) from payment where payment.pot = pot.id and status = 'MADE')
            union all
            select 'a payment without its entry, or with two: ' || payment.id from payment
            where (status = 'MADE') <> ((select count(*) from ledger_entry entry
                where entry.source = payment.id and entry.cause = 'paid' and entry.amount = payment.amount) = 1)
            union all
            select 'a payment in another state than its line: ' || payment.id from payment
            left join payment_run_line line on line.payment = payment.id and line.outcome in ('OPEN', 'MADE')
            where (case line.outcome when 'OPEN' then 'IN_RUN' when 'MADE' then 'MADE' else 'REQUESTED' end) <> payment.status
            union all
            select 'a payment made more or less than once on record: ' || payment.id from payment
            where (status = 'MADE')::int <> (select count(*) from audit_record
                where subject = payment.id and event = 'PaymentMade')
            union all
            select 'not one file: ' || reference from payment_run run
            where (status in ('SENT', 'CONFIRMED'))::int <> (select count(*) from document where subject = run.id)
               or (status in ('SENT', 'CONFIRMED'))::int <> (select count(*) from audit_record
                   where subject = run.id and event = 'PaymentRunSent')
            union all
            select 'a file that is not what it was: ' || document.name from document
            where document.sha256 <> (select encode(sha256(string_agg(content, ''::bytea order by position)), 'hex')
                from document_part where document_part.document = document.id)
            union all
            select 'a run that waits in the wrong place: ' || reference || ' ' || status from payment_run run
            where (status = 'PREPARED')::int <> (select count(*) from work_item
                    where subject = run.id and event = 'PaymentRunAuthorised')
               or (status = 'SENT')::int <> (select count(*) from work_item
                    where subject = run.id and event = 'PaymentRunConfirmed')
               or (status in ('PREPARED', 'AUTHORISED', 'SENT')) <> exists (select from engine.act_ru_execution
                    where business_key_ = run.id::text)
            union all
            select 'alarm: ' || event || ' ' || detail from alarm where settled_at is null
            union all
            select 'incident: ' || incident_msg_ from engine.act_ru_incident""";

    private PayingFaults() {}

    static List<String> of(JdbcClient jdbc) {
        return jdbc.sql(FAULTS).query(String.class).list();
    }

    /** Payments that nobody has made, and runs that nobody has confirmed or abandoned. */
    static List<String> unfinished(JdbcClient jdbc) {
        return jdbc.sql("""
                select 'payment ' || status || ' ' || reference from payment where status <> 'MADE'
                union all
                select 'run ' || status || ' ' || reference from payment_run
                where status not in ('CONFIRMED', 'ABANDONED')""").query(String.class).list();
    }
}
