package org.almoner.api;

import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.ledger.Standing;
import org.almoner.reporting.EntryFilter;
import org.almoner.reporting.EntryLine;
import org.almoner.reporting.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The book of one award: where its money stands and the entries that brought it there. */
@RestController
class BooksResource {

    private final Awards awards;
    private final Pots pots;
    private final Reports reports;

    BooksResource(Awards awards, Pots pots, Reports reports) {
        this.awards = awards;
        this.pots = pots;
        this.reports = reports;
    }

    record Book(AwardId award, PotId pot, Standing standing, Listing<EntryLine> entries) {}

    @GetMapping("/api/v1/awards/{id}/book")
    Book get(
            @PathVariable AwardId id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Me SignedIn me) {
        var pot = new PotId(awards.visible(id, me).round().value());
        var filter = new EntryFilter(pot.value(), null, id.value(), null);
        var entries = reports.entries(filter, cursor, Listing.limit(limit));
        return new Book(id, pot, pots.standing(pot, id.value()), new Listing<>(entries.items(), entries.next()));
    }
}
