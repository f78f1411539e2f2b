package org.almoner.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.almoner.shared.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Alarms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void raise(Event event) {
        var name = event.getClass().getSimpleName();
        LOG.warn("No process took {} of {}", name, event.subject().value());
        jdbc.sql("insert into alarm (at, event, subject, detail) values (:at, :event, :subject, :detail)")
                .param("at", Timestamp.from(clock.instant()))
                .param("event", name)
                .param("subject", event.subject().value())
                .param("detail", event.toString())
                .update();
    }

    List<Alarm> open() {
        return jdbc.sql("select * from alarm where settled_at is null order by id")
                .query(new DataClassRowMapper<>(Alarm.class))
                .list();
    }

    boolean settle(long id, UUID by) {
        return jdbc.sql("update alarm set settled_at = :at, settled_by = :by where id = :id and settled_at is null")
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }
}
