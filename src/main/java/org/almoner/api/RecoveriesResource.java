package org.almoner.api;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationId;
import org.almoner.recovery.Recoveries;
import org.almoner.recovery.Recovery;
import org.almoner.recovery.RecoveryId;
import org.almoner.recovery.RecoveryRow;
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

/** Paid money that is asked back: raised, then received or written off. */
@RestController
@RequestMapping("/api/v1/recoveries")
class RecoveriesResource {

    private static final String KEY = "Idempotency-Key";

    record Raising(
            @NotNull AgreementId agreement,
            @NotNull Money amount,
            @NotNull Recovery.Reason reason,
            @NotBlank @Size(max = 2000) String text) {}

    record Receipt(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 140) String bankReference) {}

    record WriteOff(@NotBlank @Size(max = 2000) String reason) {}

    record Body(
            RecoveryId id,
            String reference,
            AgreementId agreement,
            OrganisationId organisation,
            Money amount,
            Recovery.Reason reason,
            String text,
            LocalDate dueOn,
            Recovery.Status status,
            @Nullable LocalDate receivedOn,
            @Nullable String bankReference,
            @Nullable String writeOff,
            int version) {

        static Body of(Recovery r) {
            return new Body(
                    r.id(),
                    r.reference(),
                    r.agreement(),
                    r.organisation(),
                    r.amount(),
                    r.reason(),
                    r.text(),
                    r.dueOn(),
                    r.status(),
                    r.receivedOn(),
                    r.bankReference(),
                    r.writeOff(),
                    r.version());
        }
    }

    private final Recoveries recoveries;
    private final Agreements agreements;
    private final Acts acts;

    RecoveriesResource(Recoveries recoveries, Agreements agreements, Acts acts) {
        this.recoveries = recoveries;
        this.agreements = agreements;
        this.acts = acts;
    }

    @GetMapping
    ResponseEntity<Listing<RecoveryRow>> list(
            @RequestParam(required = false) Recovery.@Nullable Status status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listing.of(recoveries.list(status, cursor, Listing.limit(limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Body> get(@PathVariable RecoveryId id, @Me SignedIn me) {
        return answer(Body.of(recoveries.visible(id, me)));
    }

    @PostMapping
    ResponseEntity<Body> raise(
            @Valid @RequestBody Raising asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        var made = acts.once(key, me, "raise a recovery", asked, Body.class, () -> {
            var agreement = agreements.visible(asked.agreement(), me).id();
            return Body.of(
                    recoveries.get(recoveries.raise(agreement, asked.amount(), asked.reason(), asked.text(), me.id())));
        });
        return ResponseEntity.created(
                        URI.create("/api/v1/recoveries/" + made.id().value()))
                .eTag(Versions.tag(made.version()))
                .body(made);
    }

    @PostMapping("/{id}/receipt")
    ResponseEntity<Body> receive(
            @PathVariable RecoveryId id,
            @Valid @RequestBody Receipt asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        Runnable receive = () -> recoveries.receive(id, asked.on(), asked.bankReference(), me.id());
        return act(id, key, ifMatch, me, "receive", asked, receive);
    }

    @PostMapping("/{id}/write-off")
    ResponseEntity<Body> writeOff(
            @PathVariable RecoveryId id,
            @Valid @RequestBody WriteOff asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        Runnable writeOff = () -> recoveries.writeOff(id, asked.reason(), me.id());
        return act(id, key, ifMatch, me, "write off", asked, writeOff);
    }

    private ResponseEntity<Body> act(
            RecoveryId id,
            @Nullable String key,
            @Nullable String ifMatch,
            SignedIn me,
            String act,
            Object asked,
            Runnable body) {
        return answer(acts.once(key, me, act + " recovery " + id.value(), asked, Body.class, () -> {
            Versions.require(ifMatch, recoveries.visible(id, me).version());
            body.run();
            return Body.of(recoveries.get(id));
        }));
    }

    private static ResponseEntity<Body> answer(Body body) {
        return Versions.ok(body, body.version());
    }
}
