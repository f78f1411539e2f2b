package org.almoner.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.shared.NotFound;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The diagrams as they can be drawn, and how far the process of a subject has come in its own. */
@Service
@Transactional(readOnly = true)
public class Charts {

    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Map<String, Chart> read = new ConcurrentHashMap<>();

    Charts(ProcessEngine engine, JdbcClient jdbc) {
        this.repository = engine.getRepositoryService();
        this.jdbc = jdbc;
    }

    /** The diagram that a process begun now would follow. */
    public Chart latest(String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        if (definition == null) throw new NotFound(process);
        return chart(definition.getId());
    }

    /** The diagram the process of this subject began with, though there may be a newer one; empty if it has none. */
    public Optional<Course> course(String process, UUID subject) {
        var stays = stays(process, subject);
        if (stays.isEmpty()) return Optional.empty();
        var definition = stays.getLast().definition();
        return Optional.of(new Course(
                chart(definition),
                stays.stream().map(Stay::passage).filter(Objects::nonNull).toList()));
    }

    private record Stay(String definition, @Nullable Passage passage) {}

    /** The engine says of a gateway that waits for events that it was canceled, when one of them came. */
    private List<Stay> stays(String process, UUID subject) {
        return jdbc.sql("""
                        select instance.proc_def_id_ as definition, activity.act_id_ as node,
                               activity.start_time_ as since, activity.end_time_ as until,
                               activity.act_inst_state_ = :canceled
                                   and activity.act_type_ <> 'eventBasedGateway' as broken
                        from engine.act_hi_procinst instance
                        left join engine.act_hi_actinst activity on activity.proc_inst_id_ = instance.id_
                        where instance.business_key_ = :subject and instance.proc_def_key_ = :process
                        order by instance.start_time_, activity.sequence_counter_, activity.start_time_
                        """)
                .param("canceled", ActivityInstanceState.CANCELED.getStateCode())
                .param("subject", subject.toString())
                .param("process", process)
                .query(Charts::stay)
                .list();
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        var node = row.getString("node");
        if (node == null) return new Stay(row.getString("definition"), null);
        var until = row.getTimestamp("until");
        var passage = new Passage(
                node,
                row.getTimestamp("since").toInstant(),
                until == null ? null : until.toInstant(),
                row.getBoolean("broken"));
        return new Stay(row.getString("definition"), passage);
    }

    private Chart chart(String definition) {
        return read.computeIfAbsent(definition, id -> ChartReader.read(repository.getBpmnModelInstance(id)));
    }
}
