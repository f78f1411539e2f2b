package org.almoner.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.shared.NotFound;
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
    private final EntryQueries entries;
    private final NameQueries names;

    Reports(ReportQueries queries, EntryQueries entries, NameQueries names) {
        this.queries = queries;
        this.entries = entries;
        this.names = names;
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

    public PotRow pot(UUID id) {
        return queries.pot(id).orElseThrow(() -> new NotFound(id));
    }

    /** @param account name of the account whose figure is looked into; {@code null} for all entries, newest first */
    public Page<EntryLine> entries(UUID pot, @Nullable String account, @Nullable String cursor, int limit) {
        return entries.entries(pot, account, cursor, limit);
    }

    /** What people call each of these: a reference where there is one, else a name. Unknown ones are left out. */
    public Map<UUID, String> names(Collection<UUID> subjects) {
        return names.names(subjects);
    }

    /** Everything that goes by an application's, award's or round's reference. */
    public List<UUID> subjects(String reference) {
        return names.subjects(reference);
    }

    /** Of the whole award report. */
    public Totals totals() {
        return queries.totals();
    }
}
