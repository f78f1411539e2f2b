package org.almoner.api;

import java.time.Instant;
import java.util.List;
import org.almoner.ledger.Entry;
import org.almoner.ledger.Pot;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books are read here, now or as at an instant, and moved elsewhere: by awards, claims, payments, transfers. */
@RestController
@RequestMapping("/api/v1/pots")
class PotsResource {

    private final Pots pots;

    PotsResource(Pots pots) {
        this.pots = pots;
    }

    @GetMapping
    Listing<Pot> list(@RequestParam(required = false) @Nullable Instant at) {
        List<Pot> found = at == null ? pots.all() : pots.allAt(at);
        return new Listing<>(found, null);
    }

    @GetMapping("/{id}")
    PotBody get(@PathVariable PotId id, @RequestParam(required = false) @Nullable Instant at) {
        return new PotBody(at == null ? pots.get(id) : pots.at(id, at), pots.balanced(id));
    }

    @GetMapping("/{id}/entries")
    ResponseEntity<Listing<Entry>> entries(
            @PathVariable PotId id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var pot = pots.get(id);
        return Listing.of(pots.entries(pot.id(), cursor, Listing.limit(limit)));
    }

    /** {@code balanced} says whether every balance now equals the sum of its entries. */
    record PotBody(Pot pot, boolean balanced) {}
}
