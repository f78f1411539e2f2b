package org.almoner.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows that one transaction left behind, found by its number in {@code xmin}, to be written again by plain SQL: into
 * copies of their tables with the same indexes, one transaction each time. This is the limit of what any program could do.
 */
final class SameRows {

    private static final AtomicLong NUMBER = new AtomicLong(1_000_000_000);

    private record Row(String table, String insert, List<@Nullable Object> values, Set<Integer> unique) {}

    private final DataSource database;
    private final List<Row> rows = new ArrayList<>();

    private SameRows(DataSource database) {
        this.database = database;
    }

    /** @param number of the transaction, as {@code xmin} of any row it wrote tells */
    static SameRows of(DataSource database, long number) throws SQLException {
        var same = new SameRows(database);
        var jdbc = JdbcClient.create(database);
        jdbc.sql("create schema if not exists rush").update();
        try (var connection = database.getConnection()) {
            for (var table : tables(jdbc)) same.capture(connection, jdbc, table, number);
        }
        return same;
    }

    int count() {
        return rows.size();
    }

    List<String> tables() {
        return rows.stream().map(Row::table).distinct().toList();
    }

    /** All rows once more, with keys of their own, in one transaction. */
    void write(Connection connection) throws SQLException {
        for (var row : rows)
            try (var insert = connection.prepareStatement(row.insert())) {
                bind(insert, row);
                insert.executeUpdate();
            }
        connection.commit();
    }

    private static void bind(PreparedStatement insert, Row row) throws SQLException {
        for (var i = 0; i < row.values().size(); i++) {
            var value = row.values().get(i);
            insert.setObject(i + 1, row.unique().contains(i) ? another(value) : value);
        }
    }

    private static @Nullable Object another(@Nullable Object value) {
        return switch (value) {
            case UUID uuid -> UUID.randomUUID();
            case String text -> UUID.randomUUID().toString();
            case Long number -> NUMBER.incrementAndGet();
            case Integer number -> (int) NUMBER.incrementAndGet();
            case null, default -> value;
        };
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("""
                select format('%I.%I', schemaname, relname) from pg_stat_user_tables
                where schemaname not in ('rush', 'numbering') order by 1""").query(String.class).list();
    }

    private void capture(Connection connection, JdbcClient jdbc, String table, long number) throws SQLException {
        try (var query = connection.createStatement();
                var found = query.executeQuery("select * from %s where xmin::text = '%d'".formatted(table, number))) {
            var columns = found.getMetaData();
            while (found.next()) {
                var copy = "rush." + table.replace('.', '_').replace("\"", "");
                jdbc.sql(
                                "create table if not exists %s (like %s including defaults including generated including indexes)"
                                        .formatted(copy, table))
                        .update();
                var values = new ArrayList<@Nullable Object>();
                var unique = new HashSet<Integer>();
                var keys = keys(jdbc, table);
                for (var i = 1; i <= columns.getColumnCount(); i++) {
                    values.add(found.getObject(i));
                    if (keys.contains(columns.getColumnName(i))) unique.add(i - 1);
                }
                rows.add(new Row(table, insert(copy, values.size()), values, unique));
            }
        }
    }

    private static String insert(String table, int columns) {
        return "insert into %s overriding system value values (%s)"
                .formatted(table, String.join(", ", java.util.Collections.nCopies(columns, "?")));
    }

    private static Set<String> keys(JdbcClient jdbc, String table) {
        return new HashSet<>(
                jdbc.sql("""
                select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
                where indrelid = :table::regclass and indisunique""").param("table", table).query(String.class).list());
    }
}
