package org.almoner.api;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.almoner.application.ApplicationId;
import org.almoner.award.Approval;
import org.almoner.award.Award;
import org.almoner.award.AwardId;
import org.almoner.award.AwardRow;
import org.almoner.award.Awards;
import org.almoner.award.Decision;
import org.almoner.award.Offers;
import org.almoner.award.Subsidy;
import org.almoner.fund.RoundId;
import org.almoner.identity.Me;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationId;
import org.almoner.subsidy.Subsidies;
import org.almoner.subsidy.SubsidyRoute;
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

/** Awards and what is decided about them. An applicant reads the offer, not how it was reached. */
@RestController
@RequestMapping("/api/v1/awards")
class AwardsResource {

    private static final String KEY = "Idempotency-Key";

    /** Without {@code amount} the whole request is meant, without {@code subsidyRoute} the usual one of the recipient. */
    record DecisionBody(
            @NotNull Decision.Outcome outcome,
            @Nullable Money amount,
            @Nullable @Size(max = 5000) String reason,
            @Nullable SubsidyRoute subsidyRoute,
            @Nullable @Size(max = 5000) String subsidyReason) {

        Decision decision() {
            return new Decision(outcome, amount, reason == null ? "" : reason, subsidyRoute, subsidyReason);
        }
    }

    record Moderation(
            @NotNull @DecimalMin("0") @DecimalMax("5") BigDecimal score,
            @NotBlank @Size(max = 5000) String reason) {}

    record Return(@NotBlank @Size(max = 5000) String reason) {}

    record Answer(
            @NotNull Boolean accept,
            @Nullable @Size(max = 5000) String reason) {}

    record Body(
            AwardId id,
            String reference,
            ApplicationId application,
            RoundId round,
            OrganisationId organisation,
            Award.Status status,
            Money requested,
            @Nullable Money amount,
            @Nullable String reason,
            @Nullable Instant offerExpiresAt,
            @Nullable PersonId answeredBy,
            @Nullable BigDecimal score,
            @Nullable Boolean needsModeration,
            @Nullable Integer reservePosition,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable List<Approval> approvals,
            @Nullable Subsidy subsidy,
            @Nullable Money subsidyLeft,
            int version) {}

    private final Awards awards;
    private final Offers offers;
    private final Subsidies subsidies;
    private final Acts acts;

    AwardsResource(Awards awards, Offers offers, Subsidies subsidies, Acts acts) {
        this.awards = awards;
        this.offers = offers;
        this.subsidies = subsidies;
        this.acts = acts;
    }

    /** For staff: newest first, of one round or all, in any of the statuses. */
    @GetMapping
    ResponseEntity<Listing<AwardRow>> list(
            @RequestParam(required = false) @Nullable RoundId round,
            @RequestParam(required = false) @Nullable Set<Award.Status> status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Me SignedIn me) {
        var statuses = status == null ? Set.<Award.Status>of() : status;
        return Listing.of(awards.list(round, statuses, me.id(), cursor, Listing.limit(limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<Body> get(@PathVariable AwardId id, @Me SignedIn me) {
        return answer(body(id, me));
    }

    @PostMapping("/{id}/moderation")
    ResponseEntity<Body> moderate(
            @PathVariable AwardId id,
            @Valid @RequestBody Moderation asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(
                id,
                me,
                key,
                ifMatch,
                "moderate",
                asked,
                () -> awards.moderate(id, asked.score(), asked.reason(), me.id()));
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<Body> decide(
            @PathVariable AwardId id,
            @Valid @RequestBody DecisionBody asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, me, key, ifMatch, "decide", asked, () -> awards.decide(id, asked.decision(), me.id()));
    }

    @PostMapping("/{id}/approvals")
    ResponseEntity<Body> approve(
            @PathVariable AwardId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, me, key, ifMatch, "approve", id, () -> awards.approve(id, me.id()));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Body> returnToPanel(
            @PathVariable AwardId id,
            @Valid @RequestBody Return asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, me, key, ifMatch, "return", asked, () -> awards.returnToPanel(id, asked.reason(), me.id()));
    }

    @PostMapping("/{id}/offer")
    ResponseEntity<Body> issueOffer(
            @PathVariable AwardId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return act(id, me, key, ifMatch, "issue the offer", id, () -> offers.issue(id, me.id()));
    }

    @PostMapping("/{id}/answer")
    ResponseEntity<Body> answerOffer(
            @PathVariable AwardId id,
            @Valid @RequestBody Answer asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        var reason = asked.reason() == null ? "" : asked.reason();
        return act(id, me, key, ifMatch, "answer", asked, () -> offers.answer(id, asked.accept(), reason, me.id()));
    }

    private ResponseEntity<Body> act(
            AwardId id,
            SignedIn me,
            @Nullable String key,
            @Nullable String ifMatch,
            String act,
            Object asked,
            Runnable body) {
        Supplier<Body> whole = () -> {
            Versions.require(ifMatch, awards.visible(id, me).version());
            body.run();
            return body(id, me);
        };
        return answer(acts.once(key, me, act + " " + id.value(), asked, Body.class, whole));
    }

    private static ResponseEntity<Body> answer(Body body) {
        return Versions.ok(body, body.version());
    }

    private Body body(AwardId id, SignedIn me) {
        var award = awards.visible(id, me);
        var staff = me.hasAny(Role.OFFICER, Role.PANEL, Role.APPROVER, Role.FINANCE, Role.AUDITOR);
        return staff && !awards.applied(award, me.id()) ? whole(award) : offer(award);
    }

    private Body whole(Award a) {
        return new Body(
                a.id(),
                a.reference(),
                a.application(),
                a.round(),
                a.organisation(),
                a.status(),
                a.requested(),
                a.amount(),
                a.reason(),
                a.offerExpiresAt(),
                a.answeredBy(),
                a.score(),
                a.needsModeration(),
                a.reservePosition(),
                a.decidedBy(),
                a.decidedAt(),
                a.approvals(),
                a.subsidy(),
                subsidies.headroom(a.organisation()).left(),
                a.version());
    }

    private static Body offer(Award a) {
        return new Body(
                a.id(),
                a.reference(),
                a.application(),
                a.round(),
                a.organisation(),
                a.status(),
                a.requested(),
                a.amount(),
                a.reason(),
                a.offerExpiresAt(),
                a.answeredBy(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                a.version());
    }
}
