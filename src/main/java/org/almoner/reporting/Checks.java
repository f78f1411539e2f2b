package org.almoner.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.reporting.CheckSheets.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves that everything agrees with everything: balances, entries, awards, agreements, claims, payments, and the
 * processes with the aggregates they are about. It reads one moment of the database and changes nothing.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Checks {

    private final CheckSheets sheets;
    private final NameQueries names;
    private final JdbcClient jdbc;

    Checks(CheckSheets sheets, NameQueries names, JdbcClient jdbc) {
        this.sheets = sheets;
        this.names = names;
        this.jdbc = jdbc;
    }

    public List<Check> run() {
        return sheets.all().stream().map(this::run).toList();
    }

    private Check run(Sheet sheet) {
        var rows = jdbc.sql("select found.*, count(*) over () as many from (%s) as found limit :most"
                        .formatted(sheet.sql()))
                .param("most", Check.MOST_FINDINGS)
                .query((rs, n) ->
                        new Row(rs.getObject("subject", UUID.class), rs.getString("finding"), rs.getLong("many")))
                .list();
        var named = names.names(
                rows.stream().map(Row::subject).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new Check(
                sheet.title(),
                rows.isEmpty() ? 0 : rows.getFirst().many(),
                rows.stream().map(row -> row.finding(named)).toList());
    }

    private record Row(@Nullable UUID subject, String text, long many) {

        Finding finding(Map<UUID, String> names) {
            var name = subject == null ? null : names.get(subject);
            return new Finding(subject, name == null || text.contains(name) ? text : name + ": " + text);
        }
    }
}
