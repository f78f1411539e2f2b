package org.almoner.agreement;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almoner.award.Award;
import org.almoner.award.AwardId;
import org.almoner.document.DocumentId;
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

/**
 * The terms of one award and how far they are kept: signed by both sides and vetted before any money is committed,
 * then delivered milestone by milestone, closed or terminated.
 */
public final class Agreement {

    private final @Id AgreementId id;
    private final AwardId award;
    private final OrganisationId organisation;
    private final RoundId round;
    private final String reference;
    private final Money amount;
    private final LocalDate startsOn;
    private final LocalDate endsOn;
    private final Instant openedAt;
    private final List<String> conditions;

    @MappedCollection(idColumn = "agreement", keyColumn = "position")
    private final List<Milestone> milestones;

    @MappedCollection(idColumn = "agreement", keyColumn = "position")
    private final List<Instalment> profile;

    @Embedded.Nullable(prefix = "signed_")
    private @Nullable Signed signed;

    @Embedded.Nullable(prefix = "countersigned_")
    private @Nullable Countersigned countersigned;

    @Embedded.Nullable(prefix = "vetted_")
    private @Nullable Vetted vetted;

    private @Nullable DocumentId document;
    private @Nullable String documentHash;
    private @Nullable Instant activatedAt;
    private int reviewedYears;
    private Status status;
    private Payee payee;
    private String reason;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Agreement(
            AgreementId id,
            AwardId award,
            OrganisationId organisation,
            RoundId round,
            String reference,
            Money amount,
            LocalDate startsOn,
            LocalDate endsOn,
            Instant openedAt,
            List<String> conditions,
            List<Milestone> milestones,
            List<Instalment> profile,
            Status status,
            Payee payee,
            String reason) {
        this.id = id;
        this.award = award;
        this.organisation = organisation;
        this.round = round;
        this.reference = reference;
        this.amount = amount;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.openedAt = openedAt;
        this.conditions = List.copyOf(conditions);
        this.milestones = new ArrayList<>(milestones);
        this.profile = List.copyOf(profile);
        this.status = status;
        this.payee = payee;
        this.reason = reason;
    }

    static Agreement open(Award award, Plan plan, List<String> conditions, Payee payee, Instant now) {
        return new Agreement(
                AgreementId.next(),
                award.id(),
                award.organisation(),
                award.round(),
                award.reference(),
                award.given(),
                plan.startsOn(),
                plan.endsOn(),
                now,
                conditions,
                plan.milestones(),
                Instalment.of(plan.milestones()),
                Status.OPEN,
                payee,
                "");
    }

    /** What both sides are to sign is printed. */
    void draw(DocumentId printed, String sha256) {
        document = printed;
        documentHash = sha256;
    }

    /** The typed name counts as a signature when it is the signer's own, whatever its capitals and spaces. */
    AgreementSigned sign(Signature signature, String ownName, PersonId by, Instant now) {
        status.require(Status.OPEN);
        if (signed != null) throw new Refusal("agreement.already-signed");
        if (!signature.agreed()) throw new Refusal("agreement.not-agreed");
        if (!plain(signature.name()).equals(plain(ownName))) throw new Refusal("agreement.name-differs", ownName);
        if (!signature.sha256().equals(documentHash)) throw new Refusal("agreement.document-differs");
        signed = new Signed(signature.name().strip(), by, now, signature.sha256());
        return new AgreementSigned(id, signature.name().strip(), signature.sha256(), by);
    }

    AgreementCountersigned countersign(PersonId by, Instant now) {
        status.require(Status.OPEN);
        if (signed == null) throw new Refusal("agreement.not-signed");
        if (countersigned != null) throw new Refusal("agreement.already-countersigned");
        if (by.equals(signed.by())) throw new Refusal("agreement.own-signature");
        countersigned = new Countersigned(by, now);
        return new AgreementCountersigned(id, by);
    }

    DueDiligenceCompleted vet(boolean passed, String override, PersonId by, Instant now) {
        status.require(Status.OPEN);
        if (vetted != null) throw new Refusal("agreement.already-vetted");
        if (!passed && override.isBlank()) throw new Refusal("agreement.diligence-failed");
        vetted = new Vetted(by, now, passed ? "" : override.strip());
        return new DueDiligenceCompleted(id, passed, vetted.override(), by);
    }

    PayeeNamed namePayee(@Nullable PersonId by) {
        payee = Payee.NAMED;
        return new PayeeNamed(id, by);
    }

    PayeeVerified verifyPayee(@Nullable PersonId by) {
        payee = Payee.VERIFIED;
        return new PayeeVerified(id, by);
    }

    PayeeRejected rejectPayee(String why, @Nullable PersonId by) {
        payee = Payee.UNKNOWN;
        return new PayeeRejected(id, why, by);
    }

    AgreementActivated activate(Instant now) {
        if (signed == null) throw new Refusal("agreement.not-signed");
        if (countersigned == null) throw new Refusal("agreement.not-countersigned");
        if (vetted == null) throw new Refusal("agreement.not-vetted");
        if (payee != Payee.VERIFIED) throw new Refusal("agreement.payee-not-verified");
        status = status.to(Status.ACTIVE);
        activatedAt = now;
        return new AgreementActivated(id, amount);
    }

    /** Once only: a milestone that was reached stays so. */
    MilestoneReached reach(int position, PersonId by, Instant now) {
        if (!status.running()) throw new Refusal("agreement.not-possible-now", status);
        var milestone = milestone(position);
        if (milestone.reached()) throw new Refusal("agreement.milestone-reached", milestone.title());
        milestones.set(position, milestone.reached(now));
        return new MilestoneReached(id, milestone.title(), milestone.amount(), by);
    }

    /** Once for every full year of the work. */
    AgreementReviewed review(Outlook outlook, String why, PersonId by, Instant now) {
        if (!status.running()) throw new Refusal("agreement.not-possible-now", status);
        if (!reviewDue(now)) throw new Refusal("agreement.review-not-due");
        requireReason(why);
        reviewedYears = years(now);
        return new AgreementReviewed(id, outlook, why, by);
    }

    AgreementSuspended suspend(String why, PersonId by) {
        requireReason(why);
        status = status.to(Status.SUSPENDED);
        reason = why;
        return new AgreementSuspended(id, why, by);
    }

    AgreementResumed resume(String why, PersonId by) {
        status.require(Status.SUSPENDED);
        requireReason(why);
        status = status.to(Status.ACTIVE);
        reason = "";
        return new AgreementResumed(id, why, by);
    }

    DeliveryCompleted completeDelivery(PersonId by) {
        var open = milestones.stream().filter(milestone -> !milestone.reached()).findFirst();
        open.ifPresent(milestone -> {
            throw new Refusal("agreement.milestone-open", milestone.title());
        });
        status = status.to(Status.CLOSING);
        return new DeliveryCompleted(id, by);
    }

    AgreementClosed close(Money returned, PersonId by) {
        status = status.to(Status.CLOSED);
        return new AgreementClosed(id, returned, by);
    }

    AgreementTerminated terminate(String why, Money returned, PersonId by) {
        requireReason(why);
        status = status.to(Status.TERMINATED);
        reason = why;
        return new AgreementTerminated(id, why, returned, by);
    }

    private int years(Instant now) {
        return activatedAt == null ? 0 : (int) ChronoUnit.YEARS.between(utc(activatedAt), utc(now));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private static void requireReason(String why) {
        if (why.isBlank()) throw new Refusal("agreement.reason-needed");
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** How far the agreement is; {@code claimable} says whether money can be claimed under it. */
    public enum Status {
        OPEN,
        ACTIVE,
        SUSPENDED,
        CLOSING,
        CLOSED,
        TERMINATED;

        public boolean claimable() {
            return this == ACTIVE || this == CLOSING;
        }

        /** The work goes on, paid for or not. */
        public boolean running() {
            return this == ACTIVE || this == SUSPENDED;
        }

        public boolean over() {
            return next().isEmpty();
        }

        Status to(Status next) {
            if (!next().contains(next)) throw new Refusal("agreement.not-possible-now", this);
            return next;
        }

        void require(Status expected) {
            if (this != expected) throw new Refusal("agreement.not-possible-now", this);
        }

        private List<Status> next() {
            return switch (this) {
                case OPEN -> List.of(ACTIVE, TERMINATED);
                case ACTIVE -> List.of(SUSPENDED, CLOSING, TERMINATED);
                case SUSPENDED -> List.of(ACTIVE, TERMINATED);
                case CLOSING -> List.of(CLOSED, TERMINATED);
                case CLOSED, TERMINATED -> List.of();
            };
        }
    }

    /** What comes of a yearly review. */
    public enum Outlook {
        CONTINUE,
        AMEND,
        STOP
    }

    public AgreementId id() {
        return id;
    }

    public AwardId award() {
        return award;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public RoundId round() {
        return round;
    }

    public String reference() {
        return reference;
    }

    public Money amount() {
        return amount;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** What this award asks for beyond the terms every agreement has. */
    public List<String> conditions() {
        return conditions;
    }

    /** In the order they are due; their amounts add up to the amount of the agreement. */
    public List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    /** Positions count from nought. */
    public Milestone milestone(int position) {
        if (position < 0 || position >= milestones.size()) throw new Refusal("agreement.no-milestone");
        return milestones.get(position);
    }

    /** By financial year; the amounts add up to the amount of the agreement. */
    public List<Instalment> profile() {
        return profile;
    }

    public Status status() {
        return status;
    }

    public Payee payee() {
        return payee;
    }

    /** Why it is suspended or was terminated; otherwise blank. */
    public String reason() {
        return reason;
    }

    /** The printed text, {@code null} only for agreements from before agreements were printed. */
    public @Nullable DocumentId document() {
        return document;
    }

    /** The SHA-256 of the printed text, in hexadecimal digits. */
    public @Nullable String documentHash() {
        return documentHash;
    }

    /** When it took effect, {@code null} before. */
    public @Nullable Instant activatedAt() {
        return activatedAt;
    }

    /** A full year of the work has passed that nobody has reviewed. */
    public boolean reviewDue(Instant now) {
        return status.running() && years(now) > reviewedYears;
    }

    public @Nullable Signed signed() {
        return signed;
    }

    public @Nullable Countersigned countersigned() {
        return countersigned;
    }

    public @Nullable Vetted vetted() {
        return vetted;
    }

    public int version() {
        return requireNonNullElse(version, 0);
    }
}
