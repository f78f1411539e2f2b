package org.almoner.ledger;

import static org.almoner.shared.Sterling.pence;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How pots and entries are written. Every change of a balance is one conditional update; nothing is read first and written later. */
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

    /** Waits until nobody else moves money of these pots, always in one order; false when one is not there. */
    boolean lock(PotId... pots) {
        var ids = List.of(pots).stream().map(PotId::value).toList();
        return jdbc.sql("select id from pot where id in (:ids) order by id for update")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list()
                        .size()
                == ids.size();
    }

    /** False when the account holds less than the amount; otherwise the pot is locked and the amount moved. */
    boolean move(PotId pot, Movement movement, Money amount) {
        var enough = movement.from == Account.FUNDING ? "" : " and %s >= :amount".formatted(movement.from.column());
        return jdbc.sql("update pot set " + movement.ofPot() + " where id = :id" + enough)
                        .param("id", pot.value())
                        .param("amount", pence(amount))
                        .update()
                == 1;
    }

    void write(PotId pot, Movement movement, Money amount, Cause cause) {
        jdbc.sql("""
                insert into ledger_entry
                    (pot, from_account, to_account, amount, cause, subject, source, reference, n, at, by_person)
                select :pot, :from, :to, :amount, :cause, :subject, :source, :reference, count(*) + 1, :at, :by
                from ledger_entry where pot = :pot and subject = :subject and cause = :cause""")
                .param("pot", pot.value())
                .param("from", movement.from.name())
                .param("to", movement.to.name())
                .param("amount", pence(amount))
                .param("cause", movement.cause())
                .param("subject", cause.subject())
                .param("source", cause.source(), Types.OTHER)
                .param("reference", cause.reference())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", cause.by(), Types.OTHER)
                .update();
    }
}
