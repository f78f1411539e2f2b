package org.almoner.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the view {@code subject_name}. */
@Repository
class NameQueries {

    private final JdbcClient jdbc;

    NameQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, String> names(Collection<UUID> subjects) {
        if (subjects.isEmpty()) return Map.of();
        var names = new HashMap<UUID, String>();
        jdbc.sql("select subject, name from subject_name where subject in (:subjects)")
                .param("subjects", subjects)
                .query(row -> {
                    names.put(row.getObject("subject", UUID.class), row.getString("name"));
                });
        return names;
    }

    List<UUID> subjects(String reference) {
        return jdbc.sql("select subject from subject_name where reference = split_part(upper(:reference), '/', 1)")
                .param("reference", reference.strip())
                .query((row, number) -> row.getObject("subject", UUID.class))
                .list();
    }
}
