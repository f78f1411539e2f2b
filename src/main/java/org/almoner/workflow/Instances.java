package org.almoner.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which processes began for whom, so that none begins twice. */
@Repository
class Instances {

    private final JdbcClient jdbc;
    private final Clock clock;

    Instances(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this is the first time; of two at once, the second waits for the first to commit and is told no. */
    boolean first(String event, String subject) {
        return jdbc.sql("""
                                insert into workflow_instance (start, subject, started_at) values (:start, :subject, :now)
                                on conflict do nothing
                                """)
                        .param("start", event)
                        .param("subject", UUID.fromString(subject))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
