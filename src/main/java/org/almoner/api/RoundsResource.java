package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.form.Flaw;
import org.almoner.fund.Round;
import org.almoner.fund.RoundDefinition;
import org.almoner.fund.RoundId;
import org.almoner.fund.RoundRow;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading is for everyone, drafts excepted; the acts are an officer's. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundsResource {

    private final Rounds rounds;
    private final Clock clock;

    RoundsResource(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Listing<RoundRow>> list(
            @RequestParam(required = false) @Nullable Set<Round.Status> status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Me @Nullable SignedIn me) {
        var statuses = status == null || status.isEmpty() ? EnumSet.allOf(Round.Status.class) : EnumSet.copyOf(status);
        if (!Rounds.draftsFor(me)) statuses.remove(Round.Status.DRAFT);
        return Listing.of(rounds.list(statuses, cursor, Listing.limit(limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<RoundBody> get(@PathVariable RoundId id, @Me @Nullable SignedIn me) {
        return answer(rounds.visible(id, me));
    }

    @PostMapping
    ResponseEntity<RoundBody> draft(@Valid @RequestBody RoundTerms terms, @Me SignedIn me) {
        return created(rounds.draft(terms.command(), me.id()));
    }

    private ResponseEntity<RoundBody> created(RoundId id) {
        var round = rounds.get(id);
        return ResponseEntity.created(URI.create("/api/v1/rounds/" + round.id().value()))
                .eTag(Versions.tag(round.version()))
                .body(body(round));
    }

    /** The same round once more, as a draft with a code and a name of its own and without dates. */
    @PostMapping("/{id}/copies")
    ResponseEntity<RoundBody> copy(@PathVariable RoundId id, @Valid @RequestBody Copy copy, @Me SignedIn me) {
        return created(rounds.copy(id, copy.code(), copy.name(), me.id()));
    }

    /** The round as it can be imported again, here or elsewhere. */
    @GetMapping("/{id}/definition")
    ResponseEntity<RoundDefinition> define(@PathVariable RoundId id, @Me @Nullable SignedIn me) {
        return Versions.ok(rounds.define(id), rounds.visible(id, me).version());
    }

    @PostMapping("/import")
    ResponseEntity<RoundBody> draft(@RequestBody RoundDefinition definition, @Me SignedIn me) {
        return created(rounds.draft(definition, me.id()));
    }

    /** What keeps a draft from being published. */
    @GetMapping("/{id}/publication")
    Gaps missing(@PathVariable RoundId id, @Me @Nullable SignedIn me) {
        var round = rounds.visible(id, me);
        return round.status() == Round.Status.DRAFT
                ? new Gaps(rounds.missing(id), round.form().flaws())
                : new Gaps(List.of(), List.of());
    }

    @PutMapping("/{id}")
    ResponseEntity<RoundBody> change(
            @PathVariable RoundId id,
            @Valid @RequestBody RoundTerms terms,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        require(ifMatch, id);
        rounds.change(id, terms.command(), me.id());
        return answer(rounds.get(id));
    }

    @PostMapping("/{id}/publication")
    ResponseEntity<RoundBody> publish(
            @PathVariable RoundId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        require(ifMatch, id);
        rounds.publish(id, me.id());
        return answer(rounds.get(id));
    }

    @PostMapping("/{id}/extensions")
    ResponseEntity<RoundBody> extend(
            @PathVariable RoundId id,
            @Valid @RequestBody Extension extension,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        require(ifMatch, id);
        rounds.extend(id, extension.closesAt(), extension.reason(), me.id());
        return answer(rounds.get(id));
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<RoundBody> cancel(
            @PathVariable RoundId id,
            @Valid @RequestBody Cancellation cancellation,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        require(ifMatch, id);
        rounds.cancel(id, cancellation.reason(), me.id());
        return answer(rounds.get(id));
    }

    private void require(@Nullable String ifMatch, RoundId id) {
        Versions.require(ifMatch, rounds.get(id).version());
    }

    private ResponseEntity<RoundBody> answer(Round round) {
        return Versions.ok(body(round), round.version());
    }

    private RoundBody body(Round round) {
        var published = round.status() != Round.Status.DRAFT;
        return new RoundBody(
                round.id(),
                round.status(),
                published ? round.deadline() : null,
                round.accepts(clock.instant()),
                RoundTerms.of(round));
    }

    /** {@code deadline} is the instant from which nothing is accepted; {@code accepting} is true at the time of asking. */
    record RoundBody(
            RoundId id, Round.Status status, @Nullable Instant deadline, boolean accepting, RoundTerms terms) {}

    record Extension(@NotNull Instant closesAt, @NotBlank String reason) {}

    record Gaps(List<String> missing, List<Flaw> flaws) {}

    record Copy(@NotBlank String code, @NotBlank String name) {}

    record Cancellation(@NotBlank String reason) {}
}
