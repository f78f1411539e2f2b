package org.almoner.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The award report as a workbook: the awards with typed cells, a frozen header and the sums below, and a sheet that says
 * what was asked for and what it must add up to. Rows leave memory as they are written.
 */
final class AwardWorkbook {

    private static final int ROWS_AT_A_TIME = 500;
    private static final String MONEY = "#,##0.00";
    private static final String DAY = "dd/mm/yyyy";

    private final Workbook book;
    private final Map<Column, BigDecimal> sums = new EnumMap<>(Column.class);

    AwardWorkbook(OutputStream out) {
        book = new Workbook(out, "Almoner", "1.0");
        book.setCompressionLevel(1);
    }

    /** Reads the whole result, one row at a time, and counts its rows. */
    long awards(ResultSet rows) throws SQLException {
        try (var sheet = book.newWorksheet("Awards")) {
            header(sheet);
            var line = 1;
            for (; rows.next(); line++) {
                for (var column : Column.values()) cell(sheet, line, column, rows);
                if (line % ROWS_AT_A_TIME == 0) sheet.flush();
            }
            sums(sheet, line);
            return line - 1;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void about(List<Fact> facts) throws IOException {
        try (var sheet = book.newWorksheet("About this report")) {
            sheet.width(0, 48);
            sheet.width(1, 32);
            for (var i = 0; i < facts.size(); i++) fact(sheet, i, facts.get(i));
        }
        book.finish();
    }

    /** One line of the second sheet; amounts are numbers there too. */
    record Fact(String name, Object value) {}

    private static void fact(Worksheet sheet, int line, Fact fact) {
        sheet.inlineString(line, 0, fact.name());
        sheet.style(line, 0).bold().set();
        switch (fact.value()) {
            case BigDecimal amount -> money(sheet, line, 1, amount);
            case LocalDate day -> day(sheet, line, 1, day);
            case Number count -> sheet.value(line, 1, count);
            default ->
                sheet.inlineString(line, 1, CsvSheet.disarmed(fact.value().toString()));
        }
    }

    private static void header(Worksheet sheet) {
        sheet.freezePane(1, 1);
        for (var column : Column.values()) {
            sheet.width(column.ordinal(), column.kind == Column.Kind.TEXT ? 24 : 16);
            sheet.inlineString(0, column.ordinal(), column.heading());
            sheet.style(0, column.ordinal())
                    .bold()
                    .fillColor("DDE7EC")
                    .wrapText(true)
                    .set();
        }
    }

    private void cell(Worksheet sheet, int line, Column column, ResultSet row) throws SQLException {
        var at = column.ordinal();
        switch (column.kind) {
            case TEXT -> text(sheet, line, at, row);
            case DAY -> {
                var day = row.getObject(at + 1, LocalDate.class);
                if (day != null) day(sheet, line, at, day);
            }
            case NUMBER -> sheet.value(line, at, row.getBigDecimal(at + 1));
            case MONEY -> {
                var amount = row.getBigDecimal(at + 1);
                if (amount == null) return;
                money(sheet, line, at, amount);
                sums.merge(column, amount, BigDecimal::add);
            }
        }
    }

    private static void text(Worksheet sheet, int line, int at, ResultSet row) throws SQLException {
        var text = row.getString(at + 1);
        if (text != null) sheet.inlineString(line, at, CsvSheet.disarmed(text));
    }

    private static void money(Worksheet sheet, int line, int at, BigDecimal amount) {
        sheet.value(line, at, amount);
        sheet.style(line, at).format(MONEY).set();
    }

    private static void day(Worksheet sheet, int line, int at, LocalDate day) {
        sheet.value(line, at, day);
        sheet.style(line, at).format(DAY).set();
    }

    private void sums(Worksheet sheet, int line) {
        sheet.inlineString(line, 0, "Total");
        sheet.style(line, 0).bold().set();
        for (var column : Column.of(Column.Kind.MONEY)) {
            sheet.value(line, column.ordinal(), sums.getOrDefault(column, BigDecimal.ZERO));
            sheet.style(line, column.ordinal()).bold().format(MONEY).set();
        }
    }
}
