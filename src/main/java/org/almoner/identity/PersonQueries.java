package org.almoner.identity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.shared.Page;
import org.almoner.shared.Sterling;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People in lists. */
@Component
class PersonQueries {

    private final JdbcClient jdbc;

    PersonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<PersonRow> list(@Nullable String q, @Nullable String cursor, int limit) {
        var after = cursor == null ? new Place("", new UUID(0, 0)) : Place.read(cursor);
        var rows = jdbc.sql("""
                        select p.*, array(select role from person_role r where r.person = p.id) as roles
                        from person p
                        where (lower(p.name), p.id) > (:name, :id)
                          and (p.name ilike :q or p.email ilike :q)
                        order by lower(p.name), p.id
                        limit :limit
                        """)
                .param("name", after.name())
                .param("id", after.id())
                .param("q", pattern(q))
                .param("limit", limit + 1)
                .query(PersonQueries::row)
                .list();
        return Page.of(rows, limit, row -> Place.of(row).write());
    }

    Map<PersonId, String> names(Collection<PersonId> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc
                .sql("select id, name from person where id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((rs, n) -> Map.entry(new PersonId(rs.getObject("id", UUID.class)), rs.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Colleague> colleague(PersonId id) {
        return jdbc.sql("select id, name, email, employer from person where id = :id")
                .param("id", id.value())
                .query(PersonQueries::colleague)
                .optional();
    }

    List<Colleague> withRole(Role role) {
        return jdbc.sql("""
                        select p.id, p.name, p.email, p.employer from person p join person_role r on r.person = p.id
                        where r.role = :role and p.enabled order by lower(p.name), p.id
                        """)
                .param("role", role.name())
                .query(PersonQueries::colleague)
                .list();
    }

    private static Colleague colleague(ResultSet rs, int n) throws SQLException {
        return new Colleague(
                new PersonId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("email"),
                rs.getString("employer"));
    }

    private static String pattern(@Nullable String q) {
        if (q == null || q.isBlank()) return "%";
        return "%" + q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static PersonRow row(ResultSet rs, int n) throws SQLException {
        var limit = rs.getObject("approval_limit", Long.class);
        return new PersonRow(
                new PersonId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("email"),
                Names.of(rs.getArray("roles"), Role.class),
                limit == null ? null : Sterling.pence(limit),
                rs.getBoolean("enabled"),
                rs.getBoolean("email_confirmed"));
    }

    /** Where a list goes on: after this name and id. */
    private record Place(String name, UUID id) {

        static Place of(PersonRow row) {
            return new Place(
                    row.name().toLowerCase(java.util.Locale.ROOT), row.id().value());
        }

        static Place read(String cursor) {
            try {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                return new Place(text.substring(36), UUID.fromString(text.substring(0, 36)));
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException unreadable) {
                throw new org.almoner.shared.NotFound("page " + cursor);
            }
        }

        String write() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((id + name).getBytes(StandardCharsets.UTF_8));
        }
    }
}
