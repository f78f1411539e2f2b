package org.almoner.investment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.almoner.application.ApplicationId;
import org.almoner.shared.Sterling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an application comes from, and what grew out of it. */
@Service
@Transactional(readOnly = true)
public class Lineages {

    private static final String FAMILY = """
            with recursive
            up as (
                select id, origin from application where id = :id
                union all
                select p.id, p.origin from application p join up on p.id = up.origin),
            family as (
                select id, origin, 0 as depth from up where origin is null
                union all
                select p.id, p.origin, family.depth + 1 from application p join family on p.origin = family.id)
            select family.id, family.origin, p.reference, p.title, r.name as round_name,
                   coalesce(a.amount, p.amount_requested) as amount, a.amount is not null as awarded
              from family
              join application p on p.id = family.id
              join round r on r.id = p.round
              left join award a on a.application = p.id and a.status = 'ACCEPTED'
             where p.id = :id or p.reference is not null or (:drafts and p.status = 'DRAFT')
             order by family.depth, p.started_at, p.id
            """;

    private final JdbcClient jdbc;

    Lineages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param drafts whether drafts are shown too, as to their own people */
    public Lineage of(ApplicationId id, boolean drafts) {
        return new Lineage(jdbc.sql(FAMILY)
                .param("id", id.value())
                .param("drafts", drafts)
                .query(Lineages::step)
                .list());
    }

    private static Lineage.Step step(ResultSet rs, int n) throws SQLException {
        return new Lineage.Step(
                new ApplicationId(rs.getObject("id", UUID.class)),
                origin(rs),
                rs.getString("reference"),
                rs.getString("title"),
                rs.getString("round_name"),
                Sterling.pence(rs.getLong("amount")),
                rs.getBoolean("awarded"));
    }

    private static @Nullable ApplicationId origin(ResultSet rs) throws SQLException {
        var origin = rs.getObject("origin", UUID.class);
        return origin == null ? null : new ApplicationId(origin);
    }
}
