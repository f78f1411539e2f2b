package org.almoner.ledger;

import static org.almoner.shared.Sterling.pence;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the books are written. Every change of a balance is one conditional update; nothing is read first and written later. */
@Repository
class Books {

    private final JdbcClient jdbc;
    private final Clock clock;

    Books(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean open(PotId pot, String name, Money ceiling) {
        return jdbc.sql("""
                insert into pot (id, name, ceiling, available) values (:id, :name, :ceiling, :ceiling)
                on conflict do nothing""")
                        .param("id", pot.value())
                        .param("name", name)
                        .param("ceiling", pence(ceiling))
                        .update()
                == 1;
    }

    /** False when less than the amount is available; otherwise the pot is locked and the amount taken. */
    boolean take(PotId pot, Money amount) {
        return jdbc.sql("""
                update pot set available = available - :amount, reserved = reserved + :amount
                where id = :id and available >= :amount""")
                        .param("id", pot.value())
                        .param("amount", pence(amount))
                        .update()
                == 1;
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

    /** Waits until nobody else moves money of this pot; false when there is no such pot. */
    boolean lock(PotId pot) {
        return jdbc.sql("select id from pot where id = :id for update")
                .param("id", pot.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    Optional<Money> unhold(PotId pot, UUID subject) {
        return jdbc.sql("delete from reservation where pot = :pot and subject = :subject returning amount")
                .param("pot", pot.value())
                .param("subject", subject)
                .query((rs, n) -> pence(rs.getLong("amount")))
                .optional();
    }

    void settle(PotId pot, Movement movement, Money amount) {
        var to = movement == Movement.RELEASED ? "available" : "committed";
        jdbc.sql("update pot set reserved = reserved - :amount, %1$s = %1$s + :amount where id = :id".formatted(to))
                .param("id", pot.value())
                .param("amount", pence(amount))
                .update();
    }

    void write(PotId pot, Movement movement, Money amount, UUID subject, String reference, @Nullable UUID by) {
        jdbc.sql("""
                insert into ledger_entry (pot, from_account, to_account, amount, cause, subject, reference, n, at, by_person)
                select :pot, :from, :to, :amount, :cause, :subject, :reference, count(*) + 1, :at, :by
                from ledger_entry where pot = :pot and subject = :subject and cause = :cause""")
                .param("pot", pot.value())
                .param("from", movement.from.name())
                .param("to", movement.to.name())
                .param("amount", pence(amount))
                .param("cause", movement.cause())
                .param("subject", subject)
                .param("reference", reference)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by, Types.OTHER)
                .update();
    }
}
