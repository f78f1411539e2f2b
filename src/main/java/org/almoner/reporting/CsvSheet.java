package org.almoner.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a query as RFC 4180, with the column names as the header. Text that a spreadsheet would take for a formula is
 * given a leading apostrophe, which the spreadsheet does not show.
 */
final class CsvSheet {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final CsvWriter csv;

    CsvSheet(OutputStream out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    /** Reads the whole result, one row at a time, and counts its rows. */
    long extract(ResultSet rows) throws SQLException {
        try {
            header(rows.getMetaData());
            long count = 0;
            for (; rows.next(); count++) line(rows);
            return count;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void flush() throws IOException {
        csv.flush();
    }

    static @Nullable String harmless(@Nullable String text) {
        var formula = text != null && !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private void header(ResultSetMetaData columns) throws SQLException, IOException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) names.add(columns.getColumnLabel(i));
        csv.writeRecord(names);
    }

    private void line(ResultSet row) throws SQLException, IOException {
        var columns = row.getMetaData();
        var cells = new ArrayList<@Nullable String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) cells.add(cell(row, i, columns.getColumnType(i)));
        csv.writeRecord(cells);
    }

    private static @Nullable String cell(ResultSet row, int column, int type) throws SQLException {
        return type == Types.VARCHAR ? harmless(row.getString(column)) : row.getString(column);
    }
}
