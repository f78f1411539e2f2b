package org.almoner.ledger;

import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is bound to each subject: its reservation, then its commitment. Callers hold the lock of the pot. */
@Repository
class Bindings {

    private final JdbcClient jdbc;

    Bindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hold(PotId pot, UUID subject, Money amount) {
        return jdbc.sql("""
                insert into reservation (pot, subject, amount) values (:pot, :subject, :amount)
                on conflict do nothing""")
                        .param("pot", pot.value())
                        .param("subject", subject)
                        .param("amount", pence(amount))
                        .update()
                == 1;
    }

    Optional<Money> unhold(PotId pot, UUID subject) {
        return jdbc.sql("delete from reservation where pot = :pot and subject = :subject returning amount")
                .param("pot", pot.value())
                .param("subject", subject)
                .query((rs, n) -> pence(rs.getLong("amount")))
                .optional();
    }

    void bind(PotId pot, UUID subject, Money amount) {
        jdbc.sql("""
                insert into commitment (pot, subject, committed) values (:pot, :subject, :amount)
                on conflict (pot, subject) do update set committed = commitment.committed + excluded.committed""")
                .param("pot", pot.value())
                .param("subject", subject)
                .param("amount", pence(amount))
                .update();
    }

    /** False when the subject has less than the amount in that account. */
    boolean move(PotId pot, UUID subject, Movement movement, Money amount) {
        return jdbc.sql("update commitment set %s where pot = :pot and subject = :subject and %s >= :amount"
                                .formatted(movement.ofCommitment(), movement.from.column()))
                        .param("pot", pot.value())
                        .param("subject", subject)
                        .param("amount", pence(amount))
                        .update()
                == 1;
    }

    Optional<Money> owed(PotId pot, UUID subject, UUID source) {
        return jdbc.sql("""
                select amount from ledger_entry
                where source = :source and cause = 'owed' and pot = :pot and subject = :subject""")
                .param("source", source)
                .param("pot", pot.value())
                .param("subject", subject)
                .query((rs, n) -> pence(rs.getLong("amount")))
                .optional();
    }

    boolean done(UUID source, Movement movement) {
        return jdbc.sql("select exists (select from ledger_entry where source = :source and cause = :cause)")
                .param("source", source)
                .param("cause", movement.cause())
                .query(Boolean.class)
                .single();
    }

    Standing standing(PotId pot, UUID subject) {
        return jdbc.sql("""
                select r.amount as reserved, c.committed, c.payable, c.paid, c.recovered
                from (select cast(:pot as uuid) as pot, cast(:subject as uuid) as subject) asked
                left join reservation r using (pot, subject)
                left join commitment c using (pot, subject)""")
                .param("pot", pot.value())
                .param("subject", subject)
                .query(Bindings::standing)
                .optional()
                .orElse(new Standing(ZERO, ZERO, ZERO, ZERO, ZERO));
    }

    private static Standing standing(ResultSet rs, int n) throws SQLException {
        return new Standing(
                pence(rs.getLong("reserved")),
                pence(rs.getLong("committed")),
                pence(rs.getLong("payable")),
                pence(rs.getLong("paid")),
                pence(rs.getLong("recovered")));
    }
}
