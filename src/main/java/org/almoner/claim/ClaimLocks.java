package org.almoner.claim;

import java.util.UUID;
import org.almoner.agreement.AgreementId;
import org.almoner.shared.Id;
import org.almoner.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One after the other, on every node: what claims may come to depends on the agreement and all its claims, and what an
 * approver may agree to on all claims of an organisation in a round. Held until the transaction ends, taken before
 * anything is read, and always the round before the agreement.
 */
@Repository
class ClaimLocks {

    private final JdbcClient jdbc;

    ClaimLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agreement's own row, so that it is neither closed nor suspended meanwhile. */
    void agreement(AgreementId id) {
        taken(id, "select id from agreement where id = :id for no key update");
    }

    void agreementOf(ClaimId id) {
        taken(id, """
                select id from agreement where id = (select agreement from claim where id = :id) for no key update""");
    }

    void roundOf(ClaimId id) {
        taken(id, """
                select id from (select id, pg_advisory_xact_lock(hashtextextended('claim/' || round, 0))
                                from claim where id = :id) locked""");
    }

    private void taken(Id id, String sql) {
        var found = jdbc.sql(sql).param("id", id.value()).query(UUID.class).optional();
        if (found.isEmpty()) throw new NotFound(id);
    }

    /** The next number of a claim of the agreement, never given before. */
    int nextNumber(AgreementId id) {
        return jdbc.sql("""
                insert into claim_number (agreement, last) values (:id, 1)
                on conflict (agreement) do update set last = claim_number.last + 1 returning last""").param("id", id.value()).query(Integer.class).single();
    }
}
