package org.almoner.reporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.reporting.AwardWorkbook.Fact;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The award report in each form it leaves the house in. Streams stay open. */
@Component
class AwardFiles {

    private static final long MOST_ROWS = 1_000_000;

    private final AwardReport awards;
    private final PotReport pots;
    private final Publisher publisher;
    private final JsonMapper json;

    AwardFiles(AwardReport awards, PotReport pots, Publisher publisher, JsonMapper json) {
        this.awards = awards;
        this.pots = pots;
        this.publisher = publisher;
        this.json = json;
    }

    void csv(AwardFilter filter, OutputStream out) {
        var sheet = new CsvSheet(out);
        awards.all(filter, sheet::extract);
        sheet.flush();
    }

    /** Made in a file first: a workbook can only be stripped of the time it was made when it is whole. */
    void xlsx(AwardFilter filter, OutputStream out) throws IOException {
        var totals = awards.totals(filter);
        if (totals.awards() > MOST_ROWS) throw new Refusal("report.too-long", totals.awards());
        var file = Files.createTempFile("almoner-awards", ".xlsx");
        try {
            write(filter, totals, file);
            Undated.copy(file, filter.asAt(), out);
        } finally {
            Files.delete(file);
        }
    }

    void grants(AwardFilter filter, OutputStream out) {
        if (!awards.anyPublished(filter)) throw new Refusal("report.nothing-to-publish");
        var grants = new Grants(json, publisher, filter.asAt(), out);
        awards.published(filter, grants::extract);
    }

    private void write(AwardFilter filter, Totals totals, Path file) throws IOException {
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            var book = new AwardWorkbook(stream);
            awards.all(filter, book::awards);
            book.about(facts(filter, totals));
        }
    }

    private List<Fact> facts(AwardFilter filter, Totals totals) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("As at the end of", filter.asAt()));
        facts.addAll(awards.names(filter));
        facts.add(new Fact(
                "Status", filter.stage() == null ? "All" : filter.stage().name()));
        facts.add(
                new Fact("Financial year", filter.year() == null ? "All" : filter.year() + "-" + (filter.year() + 1)));
        facts.add(new Fact("Awards", totals.awards()));
        totals.sums().forEach((name, sum) -> facts.add(new Fact(name, sum.getAmount())));
        if (filter.whole()) facts.addAll(books(filter));
        return facts;
    }

    /** What the report of every award must add up to. */
    private List<Fact> books(AwardFilter filter) {
        var all = pots.all(filter.asAt());
        var reserved = Sterling.sum(all.stream().map(PotRow::reserved).toList());
        var outstanding = Sterling.sum(
                all.stream().map(pot -> pot.committed().plus(pot.payable())).toList());
        var kept = Sterling.sum(all.stream().map(PotRow::paid).toList());
        return List.of(
                new Fact("By the books: reserved", reserved.getAmount()),
                new Fact("By the books: outstanding", outstanding.getAmount()),
                new Fact("By the books: paid and not recovered", kept.getAmount()));
    }
}
