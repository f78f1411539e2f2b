package org.almoner.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table behind the work queue, read by key so that a page costs the same however long the queue is. */
@Repository
class WorkItems {

    private static final String AFTER =
            "(sort_due, created_at, id) > (cast(:due as timestamptz), cast(:created as timestamptz), :after)";
    private static final String MINE = "select * from work_item where assignee = :person";
    private static final String UNCLAIMED =
            "select * from work_item where assignee is null and groups && cast(:groups as text[])";
    private static final String PAGE = " and " + AFTER + " order by sort_due, created_at, id limit :limit";

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<WorkItem> page(UUID person, Collection<String> groups, Filter filter, Cursor after, int limit) {
        return jdbc.sql(sql(filter))
                .param("person", person)
                .param("groups", groups.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("due", after.due())
                .param("created", after.created())
                .param("after", after.id())
                .param("limit", limit)
                .query(WorkItems::read)
                .list();
    }

    private static String sql(Filter filter) {
        return switch (filter) {
            case MINE -> MINE + PAGE;
            case UNCLAIMED -> UNCLAIMED + PAGE;
            case ALL -> both("", "");
            case OVERDUE -> both(" and due_at < :now", " and due_at < :now");
        };
    }

    private static String both(String mine, String unclaimed) {
        return "(" + MINE + mine + PAGE + ") union all (" + UNCLAIMED + unclaimed + PAGE
                + ") order by sort_due, created_at, id limit :limit";
    }

    WorkCounts counts(UUID person, Collection<String> groups) {
        var now = clock.instant();
        return jdbc.sql("""
                        select count(*) filter (where assignee is not null) as mine,
                               count(*) filter (where assignee is null) as unclaimed,
                               count(*) filter (where due_at >= :now and due_at < :soon) as due_soon,
                               count(*) filter (where due_at < :now) as overdue
                        from work_item
                        where assignee = :person or (assignee is null and groups && cast(:groups as text[]))
                        """)
                .param("person", person)
                .param("groups", groups.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(Duration.ofDays(7))))
                .query(WorkCounts.class)
                .single();
    }

    List<WorkItem> of(Collection<UUID> subjects) {
        return jdbc.sql("select * from work_item where subject = any(:subjects) order by sort_due, created_at, id")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(WorkItems::read)
                .list();
    }

    Optional<WorkItem> find(String id) {
        return jdbc.sql("select * from work_item where id = :id")
                .param("id", id)
                .query(WorkItems::read)
                .optional();
    }

    /** Gives the item to someone, if it still is with whom it was thought to be: of many, one succeeds. */
    boolean pass(String id, @Nullable UUID from, @Nullable UUID to) {
        return jdbc.sql("""
                                update work_item set assignee = cast(:to as uuid)
                                where id = :id and assignee is not distinct from cast(:from as uuid)
                                """).param("id", id).param("from", from).param("to", to).update() == 1;
    }

    void save(WorkItem item) {
        jdbc.sql("""
                        insert into work_item (id, event, process, subject, name, headline, groups, assignee, created_at, due_at)
                        values (:id, :event, :process, :subject, :name, :headline, :groups, cast(:assignee as uuid), :created, :due)
                        on conflict (id) do update set name = excluded.name, headline = excluded.headline,
                            groups = excluded.groups, assignee = excluded.assignee, due_at = excluded.due_at
                        """)
                .param("id", item.id())
                .param("event", item.event())
                .param("process", item.process())
                .param("subject", item.subject())
                .param("name", item.name())
                .param("headline", item.headline())
                .param("groups", item.groups().toArray(String[]::new))
                .param("assignee", item.assignee())
                .param("created", Timestamp.from(item.createdAt()))
                .param("due", item.dueAt() == null ? null : Timestamp.from(item.dueAt()))
                .update();
    }

    void remove(String id) {
        jdbc.sql("delete from work_item where id = :id").param("id", id).update();
    }

    /** Reads the engine's own tables and writes the queue anew. */
    void rebuild() {
        jdbc.sql("lock table work_item in share row exclusive mode").update();
        jdbc.sql("delete from work_item").update();
        jdbc.sql("""
                        insert into work_item (id, event, process, subject, name, headline, groups, assignee, created_at, due_at)
                        select task.id_, task.task_def_key_, definition.key_, cast(instance.business_key_ as uuid),
                               task.name_, coalesce(task.description_, ''),
                               coalesce((select array_agg(link.group_id_ order by link.group_id_)
                                         from engine.act_ru_identitylink link
                                         where link.task_id_ = task.id_ and link.group_id_ is not null), '{}'),
                               cast(task.assignee_ as uuid),
                               task.create_time_ at time zone :zone, task.due_date_ at time zone :zone
                        from engine.act_ru_task task
                        join engine.act_ru_execution instance on instance.id_ = task.proc_inst_id_
                        join engine.act_re_procdef definition on definition.id_ = task.proc_def_id_
                        """).param("zone", TimeZone.getDefault().getID()).update();
    }

    private static WorkItem read(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due_at");
        return new WorkItem(
                row.getString("id"),
                row.getString("event"),
                row.getString("process"),
                row.getObject("subject", UUID.class),
                row.getString("name"),
                row.getString("headline"),
                row.getObject("assignee", UUID.class),
                List.of((String[]) row.getArray("groups").getArray()),
                row.getTimestamp("created_at").toInstant(),
                due == null ? null : due.toInstant());
    }
}
