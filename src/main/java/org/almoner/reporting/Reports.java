package org.almoner.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What finance, auditors and the public record ask for. Every report is one moment of the database and, as at a day that
 * is over, the same to the byte whenever it is run. A day to come is refused ({@code report.future-date}).
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Reports {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration TO_SETTLE = Duration.ofMinutes(5);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final AwardReport awards;
    private final AwardFiles files;
    private final PotReport pots;
    private final EntryQueries entries;
    private final NameQueries names;
    private final Clock clock;

    Reports(
            AwardReport awards,
            AwardFiles files,
            PotReport pots,
            EntryQueries entries,
            NameQueries names,
            Clock clock) {
        this.awards = awards;
        this.files = files;
        this.pots = pots;
        this.entries = entries;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Writes the awards as CSV (RFC 4180, UTF-8, a header line) and leaves the stream open. Rows pass through a few at a
     * time, so that the size of the report does not matter to memory.
     */
    public void csv(AwardFilter filter, OutputStream out) {
        check(filter);
        files.csv(filter, out);
    }

    /** The same lines as a workbook, with a sheet of what was asked for and what the awards must add up to. */
    public void xlsx(AwardFilter filter, OutputStream out) throws IOException {
        check(filter);
        files.xlsx(filter, out);
    }

    /** The signed awards with money in them as a package of the 360Giving Data Standard; it names no person. */
    public void grants(AwardFilter filter, OutputStream out) {
        check(filter);
        files.grants(filter, out);
    }

    /** The same lines by award reference, a page at a time. */
    public Page<AwardLine> awards(AwardFilter filter, @Nullable String cursor, int limit) {
        check(filter);
        return awards.page(filter, cursor, limit);
    }

    public Totals totals(AwardFilter filter) {
        check(filter);
        return awards.totals(filter);
    }

    /** Every pot that was open, by the code of its round. */
    public List<PotRow> pots(LocalDate asAt) {
        check(asAt);
        return pots.all(asAt);
    }

    /** What falls into which financial year, oldest first; the sums of a pot's years are its balances. */
    public List<YearRow> years(LocalDate asAt) {
        check(asAt);
        return pots.years(asAt);
    }

    /** As it is now. */
    public PotRow pot(UUID id) {
        return pots.find(id, today()).orElseThrow(() -> new NotFound(id));
    }

    /** Newest first. */
    public Page<EntryLine> entries(EntryFilter filter, @Nullable String cursor, int limit) {
        return entries.entries(filter, cursor, limit);
    }

    /** What people call each of these: a reference where there is one, else a name. Unknown ones are left out. */
    public Map<UUID, String> names(Collection<UUID> subjects) {
        return names.names(subjects);
    }

    /** Everything that goes by an application's, award's or round's reference. */
    public List<UUID> subjects(String reference) {
        return names.subjects(reference);
    }

    /** The last day there can be a report of. It is not over: what happens until midnight in London still counts. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** Whether a report of this day can no longer change: it is over, and what began before midnight is surely done. */
    public boolean settled(LocalDate asAt) {
        return !clock.instant().isBefore(AwardFilter.until(asAt).plus(TO_SETTLE));
    }

    private void check(AwardFilter filter) {
        check(filter.asAt());
        if (filter.year() != null && (filter.year() < FIRST_YEAR || filter.year() > LAST_YEAR))
            throw new Refusal("report.year-unknown", Integer.toString(filter.year()));
    }

    private void check(LocalDate asAt) {
        if (asAt.isAfter(today())) throw new Refusal("report.future-date", asAt, today());
        if (asAt.getYear() < FIRST_YEAR) throw new Refusal("report.before-records", asAt);
    }
}
