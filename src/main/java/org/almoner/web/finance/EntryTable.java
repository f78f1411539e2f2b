package org.almoner.web.finance;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.reporting.EntryFilter;
import org.almoner.reporting.EntryLine;
import org.almoner.reporting.Reports;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A page of entries as it is shown: with the name of who acted and a link to what caused each. */
@Component
class EntryTable {

    /** @param href what to open to see why; {@code null} when there is nothing more to see */
    public record Row(
            EntryLine entry, @Nullable String by, @Nullable String href) {}

    private final Reports reports;
    private final People people;

    EntryTable(Reports reports, People people) {
        this.reports = reports;
        this.people = people;
    }

    Page<Row> of(EntryFilter filter, @Nullable String cursor) {
        var page = reports.entries(filter, cursor, Page.SIZE);
        var names = people.names(page.items().stream()
                .map(EntryLine::by)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .collect(Collectors.toSet()));
        List<Row> rows = page.items().stream()
                .map(entry ->
                        new Row(entry, entry.by() == null ? null : names.get(new PersonId(entry.by())), href(entry)))
                .toList();
        return new Page<>(rows, page.next());
    }

    static @Nullable String href(EntryLine entry) {
        return switch (entry.cause()) {
            case "owed", "disowned" -> to("/claims/", entry.source());
            case "paid" -> to("/finance/runs/", entry.run());
            case "recovered", "restored" -> to("/finance/recoveries/", entry.source());
            case "transferred-in", "transferred-out" -> to("/finance/transfers/", entry.source());
            default -> to("/applications/", entry.application());
        };
    }

    private static @Nullable String to(String place, @Nullable UUID id) {
        return id == null ? null : place + id;
    }
}
