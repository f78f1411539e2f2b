package org.almoner.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationQueries {

    private final JdbcClient jdbc;

    OrganisationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Found by a part of the name or by a whole number. */
    Page<OrganisationRow> list(@Nullable String q, @Nullable UUID after, int limit) {
        var rows = jdbc.sql("""
                select id, name, kind, company_number, charity_number, town from organisation
                where (cast(:q as text) is null or position(lower(:q) in lower(name)) > 0
                       or company_number = upper(:q) or charity_number = upper(:q))
                  and (cast(:after as uuid) is null
                       or (lower(name), id) > (select lower(name), id from organisation where id = :after))
                order by lower(name), id limit :rows""")
                .param("q", q == null || q.isBlank() ? null : q.strip(), Types.VARCHAR)
                .param("after", after, Types.OTHER)
                .param("rows", limit + 1)
                .query(OrganisationQueries::row)
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    Set<Part> parts(OrganisationId id, PersonId person) {
        return jdbc.sql("select part from member where organisation = :id and person = :person order by part")
                .param("id", id.value())
                .param("person", person.value())
                .query((rs, n) -> Part.valueOf(rs.getString("part")))
                .set();
    }

    private static OrganisationRow row(ResultSet rs, int n) throws SQLException {
        return new OrganisationRow(
                new OrganisationId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                Organisation.Kind.valueOf(rs.getString("kind")),
                rs.getString("company_number"),
                rs.getString("charity_number"),
                rs.getString("town"));
    }
}
