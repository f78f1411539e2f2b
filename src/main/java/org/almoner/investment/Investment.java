package org.almoner.investment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
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
import org.springframework.data.relational.core.mapping.MappedCollection;

/** What one agreement's results earn in one follow-on round, from the nomination to what became of the invitation. */
public final class Investment {

    private final @Id InvestmentId id;
    private final AgreementId agreement;
    private final ApplicationId application;
    private final OrganisationId organisation;
    private final String reference;
    private final RoundId round;
    private final String reason;
    private final PersonId nominatedBy;
    private final Instant nominatedAt;

    @MappedCollection(idColumn = "investment", keyColumn = "position")
    private List<InvestmentScore> scores = List.of();

    private Status status;
    private @Nullable Money suggested;
    private @Nullable String comment;
    private @Nullable PersonId assessedBy;
    private @Nullable Instant assessedAt;
    private @Nullable PersonId decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decision;
    private @Nullable Instant expiresAt;
    private @Nullable ApplicationId next;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Investment(
            InvestmentId id,
            AgreementId agreement,
            ApplicationId application,
            OrganisationId organisation,
            String reference,
            RoundId round,
            String reason,
            PersonId nominatedBy,
            Instant nominatedAt,
            Status status) {
        this.id = id;
        this.agreement = agreement;
        this.application = application;
        this.organisation = organisation;
        this.reference = reference;
        this.round = round;
        this.reason = reason;
        this.nominatedBy = nominatedBy;
        this.nominatedAt = nominatedAt;
        this.status = status;
    }

    static Investment nominate(
            Agreement agreement, ApplicationId application, Round round, String why, PersonId by, Instant now) {
        if (why.isBlank()) throw new Refusal("investment.reason-missing");
        if (round.kind() != Round.Kind.FOLLOW_ON || !agreement.round().equals(round.parent()))
            throw new Refusal("investment.not-following");
        return new Investment(
                InvestmentId.next(),
                agreement.id(),
                application,
                agreement.organisation(),
                agreement.reference(),
                round.id(),
                why.strip(),
                by,
                now,
                Status.NOMINATED);
    }

    InvestmentNominated nominated() {
        return new InvestmentNominated(id, agreement, round, reason, nominatedBy);
    }

    InvestmentAssessed assess(Results results, Round terms, PersonId by, Instant now) {
        status.require(Status.NOMINATED);
        results.check(terms);
        status = Status.ASSESSED;
        scores = List.copyOf(results.scores());
        suggested = results.suggested();
        comment = results.comment().strip();
        assessedBy = by;
        assessedAt = now;
        return new InvestmentAssessed(id, results.suggested(), comment, by);
    }

    InvestmentApproved approve(@Nullable Money limit, String why, PersonId by, Instant now) {
        status.require(Status.ASSESSED);
        requireAnother(by);
        if (limit == null) throw new Refusal("award.no-limit");
        if (amount().isGreaterThan(limit)) throw new Refusal("award.above-limit", limit, amount());
        status = Status.APPROVED;
        decided(why, by, now);
        return new InvestmentApproved(id, amount(), why, by);
    }

    InvestmentDeclined decline(String why, PersonId by, Instant now) {
        status.require(Status.ASSESSED);
        requireAnother(by);
        if (why.isBlank()) throw new Refusal("investment.reason-missing");
        status = Status.DECLINED;
        decided(why, by, now);
        return new InvestmentDeclined(id, why, by);
    }

    private void requireAnother(PersonId by) {
        if (by.equals(nominatedBy)) throw new Refusal("investment.own-nomination");
        if (by.equals(assessedBy)) throw new Refusal("investment.own-assessment");
    }

    private void decided(String why, PersonId by, Instant now) {
        decision = why.strip();
        decidedBy = by;
        decidedAt = now;
    }

    InvestmentInvited invite(Instant expires) {
        status.require(Status.APPROVED);
        status = Status.INVITED;
        expiresAt = expires;
        return new InvestmentInvited(id, amount(), expires);
    }

    /** Refused once the invitation has expired, or was taken up before. */
    void requireLive(Instant now) {
        if (status == Status.TAKEN_UP) throw new Refusal("investment.already-taken-up");
        if (status == Status.LAPSED || status == Status.INVITED && !now.isBefore(expires()))
            throw new Refusal("investment.expired", expires());
        status.require(Status.INVITED);
    }

    InvestmentTakenUp takeUp(ApplicationId application, PersonId by) {
        status.require(Status.INVITED);
        status = Status.TAKEN_UP;
        next = application;
        return new InvestmentTakenUp(id, application, by);
    }

    InvestmentLapsed lapse() {
        status.require(Status.INVITED);
        status = Status.LAPSED;
        return new InvestmentLapsed(id);
    }

    /** How far it is: what may be done with it depends on nothing else. */
    public enum Status {
        NOMINATED,
        ASSESSED,
        APPROVED,
        INVITED,
        TAKEN_UP,
        LAPSED,
        DECLINED;

        void require(Status expected) {
            if (this != expected) throw new Refusal("investment.not-now", this);
        }
    }

    public InvestmentId id() {
        return id;
    }

    public AgreementId agreement() {
        return agreement;
    }

    /** The application whose idea it is. */
    public ApplicationId application() {
        return application;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    /** The reference of the award whose results are judged. */
    public String reference() {
        return reference;
    }

    /** The follow-on round. */
    public RoundId round() {
        return round;
    }

    public String reason() {
        return reason;
    }

    public PersonId nominatedBy() {
        return nominatedBy;
    }

    public Instant nominatedAt() {
        return nominatedAt;
    }

    public List<InvestmentScore> scores() {
        return List.copyOf(scores);
    }

    /** The scores by the weights of the follow-on round. */
    public BigDecimal score(Round terms) {
        return Results.weighted(scores, terms.criteria());
    }

    public Status status() {
        return status;
    }

    /** What may be asked for; {@code null} before the assessment. */
    public @Nullable Money suggested() {
        return suggested;
    }

    Money amount() {
        return requireNonNull(suggested, "Not assessed");
    }

    public @Nullable String comment() {
        return comment;
    }

    public @Nullable PersonId assessedBy() {
        return assessedBy;
    }

    public @Nullable PersonId decidedBy() {
        return decidedBy;
    }

    /** Why it was approved or declined. */
    public @Nullable String decision() {
        return decision;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    Instant expires() {
        return requireNonNull(expiresAt, "Not invited");
    }

    /** The application that took the invitation up. */
    public @Nullable ApplicationId next() {
        return next;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
