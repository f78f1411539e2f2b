package org.almoner.award;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.Application;
import org.almoner.application.ApplicationId;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** One application before the panel, from its proposal to the answered offer. Every rule of deciding money is here. */
public final class Award {

    private final @Id AwardId id;
    private final ApplicationId application;
    private final RoundId round;
    private final OrganisationId organisation;
    private final String reference;
    private final Money requested;
    private final boolean divergent;
    private final Instant proposedAt;

    @MappedCollection(idColumn = "award", keyColumn = "position")
    private final List<Approval> approvals;

    private BigDecimal score;
    private Status status;
    private @Nullable PersonId moderatedBy;

    @Embedded.Empty
    private Verdict verdict = Verdict.NONE;

    private @Nullable Instant offerExpiresAt;
    private @Nullable PersonId answeredBy;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Award(
            AwardId id,
            ApplicationId application,
            RoundId round,
            OrganisationId organisation,
            String reference,
            Money requested,
            BigDecimal score,
            boolean divergent,
            Instant proposedAt,
            Status status,
            List<Approval> approvals) {
        this.id = id;
        this.application = application;
        this.round = round;
        this.organisation = organisation;
        this.reference = reference;
        this.requested = requested;
        this.score = score;
        this.divergent = divergent;
        this.proposedAt = proposedAt;
        this.status = status;
        this.approvals = new ArrayList<>(approvals);
    }

    static Award propose(Application application, BigDecimal score, boolean divergent, Instant now) {
        return new Award(
                AwardId.next(),
                application.id(),
                application.round(),
                application.organisation(),
                application.reference() + "/A",
                application.amountRequested(),
                score,
                divergent,
                now,
                Status.PROPOSED,
                List.of());
    }

    ScoresModerated moderate(BigDecimal moderated, String why, PersonId by) {
        status.require(Status.PROPOSED);
        if (!divergent || moderatedBy != null) throw new Refusal("award.scores-agree");
        if (why.isBlank()) throw new Refusal("award.reason-needed");
        score = moderated;
        moderatedBy = by;
        return new ScoresModerated(id, moderated, why, by);
    }

    AwardDecided decide(Decision decision, Round terms, Subsidy route, PersonId by, Instant now) {
        if (divergent && moderatedBy == null) throw new Refusal("award.moderate-first");
        var next = status.to(decision.outcome().status);
        decision.check(requested);
        var said = Verdict.of(decision, requested, route, by, now);
        if (said.amount() != null) checkAgainst(terms, said.amount());
        status = next;
        verdict = said;
        var recorded = said.subsidy() == null ? null : route.route();
        return new AwardDecided(id, decision.outcome(), said.amount(), decision.reason(), recorded, by);
    }

    private void checkAgainst(Round terms, Money given) {
        if (terms.kind().competed() && score.compareTo(terms.threshold()) < 0)
            throw new Refusal("award.below-threshold", score, terms.threshold());
        if (given.isLessThan(terms.awardMin()) || given.isGreaterThan(terms.awardMax()))
            throw new Refusal("award.outside-limits", terms.awardMin(), terms.awardMax());
    }

    void queue(int position) {
        verdict = verdict.queued(position);
    }

    AwardApproved approve(Authority authority, PersonId by, Instant now) {
        status.require(Status.RECOMMENDED);
        if (by.equals(decidedBy()) || by.equals(moderatedBy)) throw new Refusal("award.own-decision");
        if (approvals.stream().anyMatch(a -> a.by().equals(by))) throw new Refusal("award.already-approved-by-you");
        authority.check(given());
        approvals.add(new Approval(by, now));
        if (approvals.size() >= authority.approvalsNeeded(given())) status = status.to(Status.APPROVED);
        return new AwardApproved(id, given(), by);
    }

    AwardReturned returnToPanel(String why, PersonId by) {
        status.require(Status.RECOMMENDED);
        if (why.isBlank()) throw new Refusal("award.reason-needed");
        status = status.to(Status.PROPOSED);
        approvals.clear();
        verdict = verdict.returned();
        return new AwardReturned(id, why, by);
    }

    OfferIssued issueOffer(Instant expires, PersonId by) {
        status = status.to(Status.OFFERED);
        offerExpiresAt = expires;
        return new OfferIssued(id, expires, by);
    }

    OfferAnswered answer(boolean accept, String why, PersonId by, Instant now) {
        status.require(Status.OFFERED);
        if (!now.isBefore(offerExpires())) throw new Refusal("award.offer-expired", offerExpires());
        status = status.to(accept ? Status.ACCEPTED : Status.REFUSED);
        answeredBy = by;
        return new OfferAnswered(id, accept, why, by);
    }

    OfferLapsed lapse() {
        status = status.to(Status.LAPSED);
        return new OfferLapsed(id);
    }

    AwardPromoted promote() {
        status.require(Status.RESERVE);
        status = status.to(Status.RECOMMENDED);
        return new AwardPromoted(id, given());
    }

    ReserveStoodDown standDown(PersonId by) {
        status.require(Status.RESERVE);
        status = status.to(Status.DECLINED);
        return new ReserveStoodDown(id, by);
    }

    AwardWithdrawn withdraw(String why, @Nullable PersonId by) {
        status = status.to(Status.WITHDRAWN);
        return new AwardWithdrawn(id, why, by);
    }

    /** How far the award is; {@code holdsMoney} says whether its amount is set aside in the pot. */
    public enum Status {
        PROPOSED,
        RECOMMENDED,
        RESERVE,
        DECLINED,
        APPROVED,
        OFFERED,
        ACCEPTED,
        REFUSED,
        LAPSED,
        WITHDRAWN;

        public boolean holdsMoney() {
            return this == RECOMMENDED || this == APPROVED || this == OFFERED || this == ACCEPTED;
        }

        /** Nothing can happen to the award any more; an accepted one lives on as its agreement. */
        public boolean over() {
            return next().isEmpty();
        }

        Status to(Status next) {
            if (!next().contains(next)) throw new Refusal("award.not-possible-now", this);
            return next;
        }

        void require(Status expected) {
            if (this != expected) throw new Refusal("award.not-possible-now", this);
        }

        private List<Status> next() {
            return switch (this) {
                case PROPOSED -> List.of(RECOMMENDED, RESERVE, DECLINED, WITHDRAWN);
                case RECOMMENDED -> List.of(APPROVED, PROPOSED, WITHDRAWN);
                case RESERVE -> List.of(RECOMMENDED, DECLINED, WITHDRAWN);
                case APPROVED -> List.of(OFFERED, WITHDRAWN);
                case OFFERED -> List.of(ACCEPTED, REFUSED, LAPSED, WITHDRAWN);
                case DECLINED, ACCEPTED, REFUSED, LAPSED, WITHDRAWN -> List.of();
            };
        }
    }

    public AwardId id() {
        return id;
    }

    public ApplicationId application() {
        return application;
    }

    public RoundId round() {
        return round;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String reference() {
        return reference;
    }

    public Money requested() {
        return requested;
    }

    /** The moderated score if there is one, otherwise the reviewers' weighted mean. */
    public BigDecimal score() {
        return score;
    }

    public boolean divergent() {
        return divergent;
    }

    public boolean needsModeration() {
        return divergent && moderatedBy == null;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Status status() {
        return status;
    }

    /** What the panel gives; {@code null} before a decision and after a decline. */
    public @Nullable Money amount() {
        return verdict.amount();
    }

    /** The amount of an award that has one. */
    public Money given() {
        return requireNonNull(amount(), "An award that is " + status + " has no amount");
    }

    public @Nullable String reason() {
        return verdict.reason();
    }

    /** How it stands under subsidy control; {@code null} while nothing is given. */
    public @Nullable Subsidy subsidy() {
        return verdict.subsidy();
    }

    public @Nullable Integer reservePosition() {
        return verdict.reservePosition();
    }

    public @Nullable PersonId moderatedBy() {
        return moderatedBy;
    }

    public @Nullable PersonId decidedBy() {
        return verdict.decidedBy();
    }

    public @Nullable Instant decidedAt() {
        return verdict.decidedAt();
    }

    /** When the panel last decided. */
    public Instant lastDecidedAt() {
        return requireNonNull(decidedAt(), "The panel has not decided");
    }

    public List<Approval> approvals() {
        return List.copyOf(approvals);
    }

    public @Nullable Instant offerExpiresAt() {
        return offerExpiresAt;
    }

    /** The instant from which an issued offer can no longer be answered. */
    public Instant offerExpires() {
        return requireNonNull(offerExpiresAt, "No offer was issued");
    }

    public @Nullable PersonId answeredBy() {
        return answeredBy;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
