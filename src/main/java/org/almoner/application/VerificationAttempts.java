package org.almoner.application;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked in vain of late from a network address; kept in the database, so for all nodes together. */
@Component
class VerificationAttempts {

    private static final int MOST = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    VerificationAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Questions asked at the same moment from one address are answered one after another. */
    boolean allow(String address) {
        jdbc.sql("select pg_advisory_xact_lock(3, hashtext(:address))")
                .param("address", address)
                .query()
                .singleRow();
        forgetOld();
        return jdbc.sql("select count(*) < :most from verification_attempt where address = :address and at > :since")
                .param("most", MOST)
                .param("address", address)
                .param("since", since())
                .query(Boolean.class)
                .single();
    }

    void add(String address) {
        jdbc.sql("insert into verification_attempt (address, at) values (:address, :now)")
                .param("address", address)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void forgetOld() {
        jdbc.sql("""
                        delete from verification_attempt where id in
                            (select id from verification_attempt where at <= :since for update skip locked)
                        """).param("since", since()).update();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
    }
}
