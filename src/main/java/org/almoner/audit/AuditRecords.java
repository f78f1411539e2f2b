package org.almoner.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code audit_record}; a trigger refuses to change or remove its rows. */
@Repository
class AuditRecords {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Instant at, Event event) {
        var by = event.by();
        jdbc.sql("""
                insert into audit_record (at, event, subject, by_person, detail)
                values (:at, :event, :subject, :by, cast(:detail as jsonb))
                """)
                .param("at", utc(at))
                .param("event", event.getClass().getSimpleName())
                .param("subject", event.subject().value())
                .param("by", by == null ? null : by.value())
                .param("detail", json.writeValueAsString(detail(event)))
                .update();
    }

    List<AuditRecord> of(Collection<UUID> subjects) {
        return jdbc.sql("select * from audit_record where subject in (:subjects) order by id")
                .param("subjects", subjects)
                .query(this::record)
                .list();
    }

    Page<AuditRecord> page(AuditFilter filter, @Nullable String cursor, int limit) {
        var rows = jdbc.sql("""
                select * from audit_record
                where (:anyone or by_person in (:by))
                  and (cast(:event as text) is null or event = :event)
                  and (:anything or subject in (:subjects))
                  and (cast(:from as timestamptz) is null or at >= :from)
                  and (cast(:until as timestamptz) is null or at < :until)
                  and id < :before
                order by id desc limit :limit
                """)
                .param("anyone", filter.by() == null)
                .param("by", orNobody(filter.by()))
                .param("event", filter.event())
                .param("anything", filter.subjects() == null)
                .param("subjects", orNobody(filter.subjects()))
                .param("from", utc(filter.from()))
                .param("until", utc(filter.until()))
                .param("before", before(cursor))
                .param("limit", limit + 1)
                .query(this::record)
                .list();
        return Page.of(rows, limit, row -> Long.toString(row.id()));
    }

    /** Hops along the index from name to name instead of reading every record. */
    List<String> events() {
        return jdbc.sql("""
                with recursive named(event) as (
                    select min(event) from audit_record
                    union all
                    select (select min(r.event) from audit_record r where r.event > named.event)
                    from named where named.event is not null)
                select event from named where event is not null order by event
                """).query((row, number) -> row.getString("event")).list();
    }

    private Map<String, Object> detail(Event event) {
        Map<String, Object> detail = json.convertValue(event, DETAIL);
        detail.remove("subject");
        detail.remove("by");
        return detail;
    }

    private AuditRecord record(ResultSet row, int number) throws SQLException {
        return new AuditRecord(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getObject("subject", UUID.class),
                row.getObject("by_person", UUID.class),
                json.readValue(row.getString("detail"), DETAIL));
    }

    /** A list that is never empty, as SQL wants it, and matches nothing where nothing was asked for. */
    private static List<UUID> orNobody(@Nullable List<UUID> ids) {
        return ids == null || ids.isEmpty() ? List.of(new UUID(0, 0)) : ids;
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw new NotFound(cursor);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
