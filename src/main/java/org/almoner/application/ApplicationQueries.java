package org.almoner.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Page;
import org.almoner.shared.Sterling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ApplicationQueries {

    private static final String ROW = """
            select a.id, a.reference, a.title, a.organisation, o.name as organisation_name, a.round,
                   r.name as round_name, a.status, a.amount_requested,
                   coalesce(a.reopened_until, greatest(r.closes_at, a.extended_until)) as closes_at, a.submitted_at
              from application a
              join organisation o on o.id = a.organisation
              join round r on r.id = a.round
            """;

    private final JdbcClient jdbc;

    ApplicationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Cover> cover(ApplicationId id) {
        return jdbc.sql("select id, reference, title, round, organisation, lead from application where id = :id")
                .param("id", id.value())
                .query((rs, n) -> new Cover(
                        id,
                        rs.getString("reference"),
                        rs.getString("title"),
                        new RoundId(rs.getObject("round", UUID.class)),
                        new OrganisationId(rs.getObject("organisation", UUID.class)),
                        new PersonId(rs.getObject("lead", UUID.class))))
                .optional();
    }

    Optional<String> headline(ApplicationId id) {
        return jdbc.sql("""
                        select coalesce(a.reference, 'Draft') || ' · ' || a.title || ' · ' || o.name
                          from application a join organisation o on o.id = a.organisation where a.id = :id
                        """).param("id", id.value()).query(String.class).optional();
    }

    int started(RoundId round, OrganisationId organisation) {
        return jdbc.sql("""
                        select count(*) from application
                         where round = :round and organisation = :organisation and status <> 'WITHDRAWN'
                        """)
                .param("round", round.value())
                .param("organisation", organisation.value())
                .query(Integer.class)
                .single();
    }

    List<ApplicationRow> of(Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) return List.of();
        return jdbc.sql(ROW + " where a.organisation in (:organisations) order by a.id desc limit 200")
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .query(ApplicationQueries::row)
                .list();
    }

    Page<ApplicationRow> submitted(
            RoundId round, Application.@Nullable Status status, @Nullable String cursor, int limit) {
        var rows = jdbc.sql(ROW + """
                         where a.round = :round and a.reference is not null
                           and (:status::text is null or a.status = :status)
                           and (:cursor::text is null
                                or (length(a.reference), a.reference) > (length(:cursor::text), :cursor::text))
                         order by length(a.reference), a.reference
                         limit :limit
                        """)
                .param("round", round.value())
                .param("status", status == null ? null : status.name())
                .param("cursor", cursor)
                .param("limit", limit + 1)
                .query(ApplicationQueries::row)
                .list();
        return Page.of(rows, limit, row -> String.valueOf(row.reference()));
    }

    Map<Application.Status, Long> counts(RoundId round) {
        var counts = new EnumMap<Application.Status, Long>(Application.Status.class);
        for (var status : Application.Status.values()) counts.put(status, 0L);
        jdbc.sql("""
                        select status, count(*) as n from application
                         where round = :round and (reference is not null or status = 'DRAFT')
                         group by status
                        """)
                .param("round", round.value())
                .query((rs, n) -> counts.put(Application.Status.valueOf(rs.getString("status")), rs.getLong("n")))
                .list();
        return counts;
    }

    private static ApplicationRow row(ResultSet rs, int n) throws SQLException {
        return new ApplicationRow(
                new ApplicationId(rs.getObject("id", UUID.class)),
                rs.getString("reference"),
                rs.getString("title"),
                new OrganisationId(rs.getObject("organisation", UUID.class)),
                rs.getString("organisation_name"),
                new RoundId(rs.getObject("round", UUID.class)),
                rs.getString("round_name"),
                Application.Status.valueOf(rs.getString("status")),
                Sterling.pence(rs.getLong("amount_requested")),
                rs.getObject("closes_at", OffsetDateTime.class).toInstant(),
                instant(rs, "submitted_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
