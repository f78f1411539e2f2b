package org.almoner.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.almoner.fund.RoundId;
import org.almoner.shared.Cursor;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ExtensionQueries {

    private final JdbcClient jdbc;

    ExtensionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ExtensionId id, ApplicationExtended extended, Instant now) {
        jdbc.sql("""
                        insert into extension (id, application, until, reason, given_at, given_by)
                        values (:id, :application, :until, :reason, :now, :by)
                        """)
                .param("id", id.value())
                .param("application", extended.subject().value())
                .param("until", extended.until().atOffset(ZoneOffset.UTC))
                .param("reason", extended.reason())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", extended.by().value())
                .update();
    }

    Extension get(ExtensionId id) {
        return jdbc.sql("select application, until from extension where id = :id")
                .param("id", id.value())
                .query((rs, n) -> new Extension(
                        new ApplicationId(rs.getObject("application", UUID.class)),
                        rs.getTimestamp("until").toInstant()))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Drafts in the order they were begun. */
    Page<DraftRow> drafts(RoundId round, @Nullable String cursor, int limit) {
        var rows = jdbc.sql("""
                        select a.id, o.name, a.started_at, a.extended_until, e.reason
                          from application a
                          join organisation o on o.id = a.organisation
                          left join extension e on e.application = a.id and e.until = a.extended_until
                         where a.round = :round and a.status = 'DRAFT' and a.reference is null
                           and (:cursor::uuid is null or a.id > :cursor::uuid)
                         order by a.id limit :limit
                        """)
                .param("round", round.value())
                .param("cursor", Cursor.uuid(cursor))
                .param("limit", limit + 1)
                .query((rs, n) -> new DraftRow(
                        new ApplicationId(rs.getObject("id", UUID.class)),
                        rs.getString("name"),
                        rs.getTimestamp("started_at").toInstant(),
                        rs.getTimestamp("extended_until") == null
                                ? null
                                : rs.getTimestamp("extended_until").toInstant(),
                        rs.getString("reason")))
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    boolean running(RoundId round, Instant now) {
        return jdbc.sql("""
                        select exists (select from application where round = :round and status = 'DRAFT'
                                          and (extended_until > :now or reopened_until is not null))
                        """)
                .param("round", round.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<ApplicationId> draftsOf(RoundId round) {
        return jdbc.sql(
                        "select id from application where round = :round and status = 'DRAFT' and reference is null order by id")
                .param("round", round.value())
                .query((rs, n) -> new ApplicationId(rs.getObject("id", UUID.class)))
                .list();
    }
}
