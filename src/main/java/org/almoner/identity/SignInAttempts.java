package org.almoner.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often an account and a network address were tried of late; kept in the database, so for all nodes together. */
@Component
@Transactional
class SignInAttempts {

    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts the attempt on record unless there were too many; those turned away do not lengthen the wait. */
    boolean allow(String account, String address) {
        takeTurns(account, address);
        forgetOld();
        if (count("account", account) >= PER_ACCOUNT || count("address", address) >= PER_ADDRESS) return false;
        jdbc.sql("insert into sign_in_attempt (account, address, at) values (:account, :address, :now)")
                .param("account", account)
                .param("address", address)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** Attempts made at the same moment are counted one after another. */
    private void takeTurns(String account, String address) {
        jdbc.sql("select pg_advisory_xact_lock(1, hashtext(:account)), pg_advisory_xact_lock(2, hashtext(:address))")
                .param("account", account)
                .param("address", address)
                .query()
                .singleRow();
    }

    /** After the right password. */
    void forget(String account) {
        jdbc.sql("delete from sign_in_attempt where account = :account")
                .param("account", account)
                .update();
    }

    private long count(String column, String value) {
        return jdbc.sql("select count(*) from sign_in_attempt where " + column + " = :value and at > :since")
                .param("value", value)
                .param("since", since())
                .query(Long.class)
                .single();
    }

    private void forgetOld() {
        jdbc.sql("""
                        delete from sign_in_attempt where id in
                            (select id from sign_in_attempt where at <= :since for update skip locked)
                        """).param("since", since()).update();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(WINDOW));
    }
}
