package org.almoner.reporting;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where all the cases of a round are in their diagrams. */
@Service
@Transactional(readOnly = true)
public class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nodes of the diagram that at least one of the round's cases has come to. */
    public List<NodeCount> of(UUID round, String process) {
        return jdbc.sql("""
                        select place.node,
                               count(distinct place.subject) filter (where place.now) as now,
                               count(distinct place.subject) filter (where not place.now and not place.broken) as passed
                        from round_case
                        join workflow_place place
                          on place.process = round_case.process and place.subject = cast(round_case.subject as text)
                        where round_case.round = :round and round_case.process = :process
                        group by place.node
                        """)
                .param("round", round)
                .param("process", process)
                .query((row, number) -> new NodeCount(row.getString("node"), row.getLong("now"), row.getLong("passed")))
                .list();
    }
}
