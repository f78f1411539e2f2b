package org.almoner.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.almoner.reporting.Column.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the award report as RFC 4180, with their names as the header. Text that a spreadsheet would take for a
 * formula is given a leading apostrophe, which the spreadsheet does not show.
 */
final class CsvSheet {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final CsvWriter csv;

    CsvSheet(OutputStream out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    /** Reads the whole result, one row at a time, and counts its rows. */
    long extract(ResultSet rows) throws SQLException {
        var columns = Column.values();
        csv.writeRecord(Arrays.stream(columns).map(Column::sql).toList());
        long count = 0;
        for (; rows.next(); count++) csv.writeRecord(line(columns, rows));
        return count;
    }

    void flush() {
        try {
            csv.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String disarmed(String text) {
        var formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static @Nullable String[] line(Column[] columns, ResultSet row) throws SQLException {
        var cells = new @Nullable String[columns.length];
        for (var i = 0; i < cells.length; i++) {
            var cell = row.getString(i + 1);
            cells[i] = cell != null && columns[i].kind == Kind.TEXT ? disarmed(cell) : cell;
        }
        return cells;
    }
}
