package org.almoner.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What finance, auditors and the public record ask for. Every report is one moment of the database. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Reports {

    private final ReportQueries queries;

    Reports(ReportQueries queries) {
        this.queries = queries;
    }

    /**
     * Writes every award as CSV (RFC 4180, UTF-8, a header line) and leaves the stream open. Rows pass through one at a
     * time, so that the size of the report does not matter to memory.
     */
    public void awards(OutputStream csv) throws IOException {
        queries.awards(csv);
    }

    /** The same lines by award reference, a page at a time. */
    public Page<AwardLine> awards(@Nullable String cursor, int limit) {
        return queries.awards(cursor, limit);
    }

    /** Every pot, by the code of its round. */
    public List<PotRow> pots() {
        return queries.pots();
    }

    public Totals totals() {
        return queries.totals();
    }
}
