package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.almoner.document.Documents;
import org.almoner.identity.Me;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.payment.Outcome;
import org.almoner.payment.PaymentId;
import org.almoner.payment.PaymentLine;
import org.almoner.payment.PaymentRun;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRunRow;
import org.almoner.payment.PaymentRuns;
import org.almoner.payment.Tally;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payment runs: prepared by one finance officer, released by another, written once and confirmed line by line. */
@RestController
@RequestMapping("/api/v1/payment-runs")
class PaymentRunsResource {

    private static final String KEY = "Idempotency-Key";

    /** Without {@code payments}, of all that are due. */
    record Preparation(@Nullable @Size(min = 1, max = 1000) Set<PaymentId> payments) {}

    record Abandonment(@NotBlank @Size(max = 5000) String reason) {}

    /** Without {@code payment}, every one that is not confirmed yet was made. */
    record Confirmation(
            @Nullable PaymentId payment,
            @NotNull Outcome outcome,
            @Nullable @Size(max = 5000) String reason) {}

    record Body(
            PaymentRunId id,
            String reference,
            PaymentRun.Status status,
            int payments,
            Money total,
            Tally tally,
            PersonId preparedBy,
            Instant preparedAt,
            @Nullable PersonId authorisedBy,
            @Nullable Instant authorisedAt,
            @Nullable LocalDate payOn,
            @Nullable String sha256,
            @Nullable String reason,
            int version) {}

    private final PaymentRuns runs;
    private final Documents documents;
    private final Acts acts;

    PaymentRunsResource(PaymentRuns runs, Documents documents, Acts acts) {
        this.runs = runs;
        this.documents = documents;
        this.acts = acts;
    }

    /** Newest first. */
    @GetMapping
    ResponseEntity<Listing<PaymentRunRow>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listing.of(runs.list(cursor, Listing.limit(limit)));
    }

    @PostMapping
    ResponseEntity<Body> prepare(
            @Valid @RequestBody Preparation asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        return answer(acts.once(key, me, "prepare a payment run", asked, Body.class, () -> {
            var chosen = asked.payments();
            return body(chosen == null ? runs.prepareAll(me.id()) : runs.prepare(chosen, me.id()));
        }));
    }

    @GetMapping("/{id}")
    ResponseEntity<Body> get(@PathVariable PaymentRunId id) {
        return answer(body(id));
    }

    /** In the order of the file. */
    @GetMapping("/{id}/payments")
    ResponseEntity<Listing<PaymentLine>> payments(
            @PathVariable PaymentRunId id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        runs.get(id);
        return Listing.of(runs.lines(id, open, cursor, Listing.limit(limit)));
    }

    @PostMapping("/{id}/authorisation")
    ResponseEntity<Body> authorise(
            @PathVariable PaymentRunId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        return act(id, me, key, "release", id, () -> runs.authorise(id, me.id()));
    }

    @PostMapping("/{id}/abandonment")
    ResponseEntity<Body> abandon(
            @PathVariable PaymentRunId id,
            @Valid @RequestBody Abandonment asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        return act(id, me, key, "abandon", asked, () -> runs.abandon(id, asked.reason(), me.id()));
    }

    @PostMapping("/{id}/confirmations")
    ResponseEntity<Body> confirm(
            @PathVariable PaymentRunId id,
            @Valid @RequestBody Confirmation asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        return act(id, me, key, "confirm", asked, () -> confirm(id, asked, me.id()));
    }

    private void confirm(PaymentRunId id, Confirmation asked, PersonId by) {
        var payment = asked.payment();
        var reason = asked.reason() == null ? "" : asked.reason();
        if (payment != null) runs.confirm(id, payment, asked.outcome(), reason, by);
        else if (asked.outcome() == Outcome.MADE) runs.confirmAll(id, by);
        else throw new Refusal("payment-run.no-outcome");
    }

    /** The file for the bank. */
    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable PaymentRunId id) {
        var document = runs.get(id).document();
        if (document == null) throw new NotFound(id);
        var file = documents.get(document);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .eTag("\"" + file.sha256() + "\"")
                .body(new InputStreamResource(() -> documents.open(document)));
    }

    private ResponseEntity<Body> act(
            PaymentRunId id, SignedIn me, @Nullable String key, String act, Object asked, Runnable body) {
        Supplier<Body> whole = () -> {
            body.run();
            return body(id);
        };
        return answer(acts.once(key, me, act + " " + id.value(), asked, Body.class, whole));
    }

    private static ResponseEntity<Body> answer(Body body) {
        return Versions.ok(body, body.version());
    }

    private Body body(PaymentRunId id) {
        var run = runs.get(id);
        var document = run.document();
        return new Body(
                run.id(),
                run.reference(),
                run.status(),
                run.payments(),
                run.total(),
                runs.tally(id),
                run.preparedBy(),
                run.preparedAt(),
                run.authorisedBy(),
                run.authorisedAt(),
                run.payOn(),
                document == null ? null : documents.sha256(document),
                run.reason(),
                run.version());
    }
}
