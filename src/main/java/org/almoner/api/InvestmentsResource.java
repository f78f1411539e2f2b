package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.almoner.agreement.AgreementId;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.identity.Me;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.investment.Investment;
import org.almoner.investment.InvestmentId;
import org.almoner.investment.InvestmentRow;
import org.almoner.investment.InvestmentScore;
import org.almoner.investment.Investments;
import org.almoner.investment.Results;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
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

/** Nominations for a follow-on. The organisation reads its invitation, not how it was reached. */
@RestController
@RequestMapping("/api/v1/investments")
class InvestmentsResource {

    private static final String KEY = "Idempotency-Key";

    record Nomination(
            @NotNull AgreementId agreement,
            @NotNull RoundId round,
            @NotBlank @Size(max = 5000) String reason) {}

    record Assessment(
            @NotEmpty List<InvestmentScore> scores,
            @NotNull Money suggested,
            @NotBlank @Size(max = 5000) String comment) {}

    record Decision(
            @NotNull Boolean approve,
            @Nullable @Size(max = 5000) String reason) {}

    record Begun(ApplicationId application) {}

    record Body(
            InvestmentId id,
            AgreementId agreement,
            ApplicationId application,
            OrganisationId organisation,
            String reference,
            RoundId round,
            Investment.Status status,
            @Nullable Money suggested,
            @Nullable Instant expiresAt,
            @Nullable ApplicationId next,
            @Nullable String reason,
            @Nullable List<InvestmentScore> scores,
            @Nullable String comment,
            @Nullable PersonId nominatedBy,
            @Nullable PersonId assessedBy,
            @Nullable PersonId decidedBy,
            @Nullable String decision,
            int version) {}

    private final Investments investments;
    private final Organisations organisations;
    private final Acts acts;

    InvestmentsResource(Investments investments, Organisations organisations, Acts acts) {
        this.investments = investments;
        this.organisations = organisations;
        this.acts = acts;
    }

    @GetMapping
    ResponseEntity<Listing<InvestmentRow>> list(
            @RequestParam(required = false) Investment.@Nullable Status status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Me SignedIn me) {
        return Listing.of(investments.list(status, me.id(), cursor, Listing.limit(limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Body> get(@PathVariable InvestmentId id, @Me SignedIn me) {
        var body = body(id, me);
        return Versions.ok(body, body.version());
    }

    @PostMapping
    ResponseEntity<Body> nominate(
            @Valid @RequestBody Nomination asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        var body = acts.once(
                key,
                me,
                "nominate " + asked.agreement().value(),
                asked,
                Body.class,
                () -> body(investments.nominate(asked.agreement(), asked.round(), asked.reason(), me.id()), me));
        return ResponseEntity.created(
                        URI.create("/api/v1/investments/" + body.id().value()))
                .eTag(Versions.tag(body.version()))
                .body(body);
    }

    @PostMapping("/{id}/assessment")
    ResponseEntity<Body> assess(
            @PathVariable InvestmentId id,
            @Valid @RequestBody Assessment asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        var results = new Results(asked.scores(), asked.suggested(), asked.comment());
        return act(id, me, key, "assess", asked, () -> investments.assess(id, results, me.id()));
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<Body> decide(
            @PathVariable InvestmentId id,
            @Valid @RequestBody Decision asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        var reason = asked.reason() == null ? "" : asked.reason();
        return act(id, me, key, "decide", asked, () -> {
            if (asked.approve()) investments.approve(id, reason, me.id());
            else investments.decline(id, reason, me.id());
        });
    }

    /** Takes the invitation up: begins the application in the follow-on round. */
    @PostMapping("/{id}/application")
    ResponseEntity<Begun> takeUp(
            @PathVariable InvestmentId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        var begun = acts.once(
                key, me, "take up " + id.value(), id, Begun.class, () -> new Begun(investments.takeUp(id, me.id())));
        return ResponseEntity.created(
                        URI.create("/api/v1/applications/" + begun.application().value()))
                .body(begun);
    }

    private ResponseEntity<Body> act(
            InvestmentId id, SignedIn me, @Nullable String key, String act, Object asked, Runnable body) {
        var answer = acts.once(key, me, act + " investment " + id.value(), asked, Body.class, () -> {
            investments.visible(id, me);
            body.run();
            return body(id, me);
        });
        return Versions.ok(answer, answer.version());
    }

    private Body body(InvestmentId id, SignedIn me) {
        var investment = investments.visible(id, me);
        return body(investment, !organisations.member(investment.organisation(), me.id()));
    }

    private static Body body(Investment it, boolean whole) {
        return new Body(
                it.id(),
                it.agreement(),
                it.application(),
                it.organisation(),
                it.reference(),
                it.round(),
                it.status(),
                it.suggested(),
                it.expiresAt(),
                it.next(),
                whole ? it.reason() : null,
                whole ? it.scores() : null,
                whole ? it.comment() : null,
                whole ? it.nominatedBy() : null,
                whole ? it.assessedBy() : null,
                whole ? it.decidedBy() : null,
                whole ? it.decision() : null,
                it.version());
    }
}
