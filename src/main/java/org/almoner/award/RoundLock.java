package org.almoner.award;

import java.util.UUID;
import org.almoner.fund.RoundId;
import org.almoner.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Decisions about the money of one round happen one at a time, on every node: what an approver's limit, the number of
 * awards and the reserve list depend on is spread over many awards. Held until the transaction ends, taken before
 * anything is read.
 */
@Repository
class RoundLock {

    private final JdbcClient jdbc;

    RoundLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(RoundId round) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:round, 0))) locked")
                .param("round", "award/" + round.value())
                .query(Integer.class)
                .single();
    }

    void take(AwardId award) {
        take(roundOf(award));
    }

    private RoundId roundOf(AwardId award) {
        return jdbc.sql("select round from award where id = :id")
                .param("id", award.value())
                .query((rs, n) -> new RoundId(rs.getObject("round", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound(award));
    }
}
