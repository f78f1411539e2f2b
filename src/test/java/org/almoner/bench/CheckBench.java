package org.almoner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.reporting.Checks;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole check over 200,000 awards and as many processes, beside reading every row of the ledger once as text. */
@AlmonerTest
class CheckBench {

    private static final int AWARDS = 200_000;

    @Autowired
    Checks checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Test
    void checkOfEverything() {
        clock.set(TestClock.START);
        new ManyAwards(jdbc, transaction).write(AWARDS);
        processes();
        seconds(checks::run);
        var read = seconds(this::readTheLedger);
        var check = seconds(checks::run);
        System.out.printf(
                "check of everything: %.1f s over %,d awards, %.1f times reading the ledger (%.1f s); aim: at most 10 times%n",
                check, AWARDS, check / read, read);
        assertThat(checks.run()).isNotEmpty();
    }

    private void processes() {
        jdbc.sql("""
                insert into engine.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
                    act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                    sequence_counter_)
                select award.id, 1, award.id, award.id, award.id, definition.id_, 'OfferAnswered', true, false, true, false, 1, 0, 1
                from award cross join (select id_ from engine.act_re_procdef where key_ = 'award') definition""").update();
        jdbc.sql("vacuum analyze").update();
    }

    private void readTheLedger() {
        jdbc.sql("select sum(length(entry::text)) from ledger_entry entry")
                .query(Long.class)
                .single();
    }

    private static double seconds(Runnable act) {
        var began = System.nanoTime();
        act.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
