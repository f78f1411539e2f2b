package org.almoner.crash;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold whenever nobody is in the middle of an act. */
final class Books {

    private Books() {}

    static List<String> faults(JdbcClient jdbc) {
        return jdbc.sql("""
                select 'pot out of balance: ' || name from pot_check where not balanced
                union all
                select 'reserved for no award: ' || subject from reservation
                where not exists (select from award where award.id = reservation.subject
                    and award.status in ('RECOMMENDED', 'APPROVED', 'OFFERED', 'ACCEPTED') and award.amount = reservation.amount)
                union all
                select 'award without its money: ' || award.id from award
                where award.status in ('RECOMMENDED', 'APPROVED', 'OFFERED', 'ACCEPTED')
                    and not exists (select from reservation where reservation.subject = award.id)
                    and not exists (select from ledger_entry where subject = award.id and cause = 'committed')
                union all
                select 'submitted without its process: ' || application.id from application
                where status <> 'DRAFT' and not exists (select from workflow_instance where subject = application.id)
                union all
                select 'on the way to nowhere: ' || application.id from application
                where status in ('SUBMITTED', 'ELIGIBLE')
                    and not exists (select from award where award.application = application.id)
                    and not exists (select from engine.act_ru_execution where business_key_ = application.id::text)
                union all
                select 'waiting in two places: ' || event || ' ' || subject from work_item group by event, subject having count(*) > 1
                union all
                select 'alarm: ' || event || ' ' || detail from alarm where settled_at is null
                union all
                select 'incident: ' || incident_msg_ from engine.act_ru_incident""").query(String.class).list();
    }

    /** Submitted applications that have not become an active agreement. */
    static List<String> unfinished(JdbcClient jdbc) {
        return jdbc.sql("""
                select application.reference || coalesce(' award ' || award.status, ' no award') || coalesce(' agreement ' || agreement.status, '')
                from application
                left join award on award.application = application.id
                left join agreement on agreement.award = award.id
                where application.status <> 'DRAFT' and agreement.status is distinct from 'ACTIVE'""").query(String.class).list();
    }

    /** Whether the engine has put something off that it will still try. */
    static boolean underWay(JdbcClient jdbc) {
        return jdbc.sql("select exists (select from engine.act_ru_job where type_ = 'message' and retries_ > 0)")
                .query(Boolean.class)
                .single();
    }

    /** How often this act of this subject is on record. */
    static long recorded(JdbcClient jdbc, String event, String subject) {
        return jdbc.sql("select count(*) from audit_record where event = :event and subject = cast(:subject as uuid)")
                .param("event", event)
                .param("subject", subject)
                .query(Long.class)
                .single();
    }
}
