package org.almoner.api;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.almoner.identity.Me;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Transfer;
import org.almoner.ledger.TransferId;
import org.almoner.ledger.TransferRow;
import org.almoner.ledger.Transfers;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money moved between pots: proposed by one person, decided by another. */
@RestController
@RequestMapping("/api/v1/transfers")
class TransfersResource {

    private static final String KEY = "Idempotency-Key";

    record Proposal(
            @NotNull PotId from,
            @NotNull PotId to,
            @NotNull Money amount,
            @NotBlank @Size(max = 2000) String reason) {}

    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    record Body(
            TransferId id,
            String reference,
            PotId from,
            PotId to,
            Money amount,
            String reason,
            Transfer.Status status,
            PersonId proposedBy,
            Instant proposedAt,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String refusal,
            int version) {

        static Body of(Transfer t) {
            return new Body(
                    t.id(),
                    t.reference(),
                    t.from(),
                    t.to(),
                    t.amount(),
                    t.reason(),
                    t.status(),
                    t.proposedBy(),
                    t.proposedAt(),
                    t.decidedBy(),
                    t.decidedAt(),
                    t.refusal(),
                    t.version());
        }
    }

    private final Transfers transfers;
    private final Acts acts;

    TransfersResource(Transfers transfers, Acts acts) {
        this.transfers = transfers;
        this.acts = acts;
    }

    @GetMapping
    ResponseEntity<Listing<TransferRow>> list(
            @RequestParam(required = false) Transfer.@Nullable Status status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listing.of(transfers.list(status, cursor, Listing.limit(limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Body> get(@PathVariable TransferId id) {
        return answer(Body.of(transfers.get(id)));
    }

    @PostMapping
    ResponseEntity<Body> propose(
            @Valid @RequestBody Proposal asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        var made = acts.once(key, me, "propose a transfer", asked, Body.class, () -> {
            var id = transfers.propose(asked.from(), asked.to(), asked.amount(), asked.reason(), me.id());
            return Body.of(transfers.get(id));
        });
        return ResponseEntity.created(
                        URI.create("/api/v1/transfers/" + made.id().value()))
                .eTag(Versions.tag(made.version()))
                .body(made);
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<Body> approve(
            @PathVariable TransferId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, key, ifMatch, me, "approve", id, () -> transfers.approve(id, me.id()));
    }

    @PostMapping("/{id}/refusal")
    ResponseEntity<Body> refuse(
            @PathVariable TransferId id,
            @Valid @RequestBody Reason asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, key, ifMatch, me, "refuse", asked, () -> transfers.refuse(id, asked.reason(), me.id()));
    }

    private ResponseEntity<Body> act(
            TransferId id,
            @Nullable String key,
            @Nullable String ifMatch,
            SignedIn me,
            String act,
            Object asked,
            Runnable body) {
        return answer(acts.once(key, me, act + " transfer " + id.value(), asked, Body.class, () -> {
            Versions.require(ifMatch, transfers.get(id).version());
            body.run();
            return Body.of(transfers.get(id));
        }));
    }

    private static ResponseEntity<Body> answer(Body body) {
        return Versions.ok(body, body.version());
    }
}
