package org.almoner.claim;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.award.AwardId;
import org.almoner.document.DocumentId;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** One request for payment under an agreement, from its draft until the money has arrived. */
public final class Claim {

    private final @Id ClaimId id;
    private final AgreementId agreement;
    private final AwardId award;
    private final RoundId round;
    private final OrganisationId organisation;
    private final Instant startedAt;
    private final PersonId startedBy;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private ClaimBasis basis;

    @MappedCollection(idColumn = "claim", keyColumn = "position")
    private List<ClaimLine> lines;

    @MappedCollection(idColumn = "claim", keyColumn = "position")
    private List<Evidence> evidence;

    private Money claimed;
    private Money disallowed;
    private Status status;
    private @Nullable Integer number;
    private @Nullable String reference;
    private @Nullable Instant submittedAt;
    private @Nullable PersonId submittedBy;
    private @Nullable Instant checkedAt;
    private @Nullable PersonId checkedBy;
    private @Nullable Instant approvedAt;
    private @Nullable PersonId approvedBy;
    private @Nullable Instant paidAt;
    private @Nullable String reason;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Claim(
            ClaimId id,
            AgreementId agreement,
            AwardId award,
            RoundId round,
            OrganisationId organisation,
            Instant startedAt,
            PersonId startedBy,
            ClaimBasis basis,
            List<ClaimLine> lines,
            List<Evidence> evidence,
            Money claimed,
            Money disallowed,
            Status status) {
        this.id = id;
        this.agreement = agreement;
        this.award = award;
        this.round = round;
        this.organisation = organisation;
        this.startedAt = startedAt;
        this.startedBy = startedBy;
        this.basis = basis;
        this.lines = List.copyOf(lines);
        this.evidence = List.copyOf(evidence);
        this.claimed = claimed;
        this.disallowed = disallowed;
        this.status = status;
    }

    static Claim draft(Agreement agreement, ClaimBasis basis, PersonId by, Instant now) {
        return new Claim(
                ClaimId.next(),
                agreement.id(),
                agreement.award(),
                agreement.round(),
                agreement.organisation(),
                now,
                by,
                basis,
                List.of(),
                List.of(),
                Sterling.ZERO,
                Sterling.ZERO,
                Status.DRAFT);
    }

    ClaimSaved save(ClaimBasis changed, List<ClaimLine> costs, PersonId by) {
        requireEditable();
        if (costs.size() > MOST_LINES) throw new Refusal("claim.too-many-lines", MOST_LINES);
        basis = changed;
        replace(costs.stream().map(ClaimLine::allowed).toList());
        return new ClaimSaved(id, by);
    }

    ClaimEvidenceAttached attach(DocumentId document, String name, PersonId by) {
        requireEditable();
        if (evidence.size() >= MOST_FILES) throw new Refusal("claim.too-many-files", MOST_FILES);
        evidence = with(new Evidence(document));
        return new ClaimEvidenceAttached(id, name, by);
    }

    ClaimEvidenceRemoved detach(DocumentId document, String name, PersonId by) {
        requireEditable();
        evidence = evidence.stream().filter(e -> !e.document().equals(document)).toList();
        return new ClaimEvidenceRemoved(id, name, by);
    }

    private List<Evidence> with(Evidence more) {
        var all = new ArrayList<>(evidence);
        all.add(more);
        return List.copyOf(all);
    }

    /** @param left what may still be claimed under the agreement; the caller keeps it from changing meanwhile */
    ClaimSubmitted submit(int given, String agreed, Money left, PersonId by, Instant now) {
        status.require(Status.DRAFT);
        ready(left);
        number = given;
        reference = agreed + "." + given;
        submitted(by, now);
        return new ClaimSubmitted(id, agreement, reference(), claimed, by);
    }

    ClaimResubmitted resubmit(Money left, PersonId by, Instant now) {
        status.require(Status.RETURNED);
        ready(left);
        submitted(by, now);
        return new ClaimResubmitted(id, agreement, reference(), claimed, by);
    }

    private void ready(Money left) {
        if (lines.isEmpty()) throw new Refusal("claim.no-lines");
        if (evidence.isEmpty()) throw new Refusal("claim.no-evidence");
        if (claimed.isGreaterThan(left)) throw new Refusal("claim.above-left", claimed, left);
    }

    private void submitted(PersonId by, Instant now) {
        status = status.to(Status.SUBMITTED);
        submittedAt = now;
        submittedBy = by;
        reason = null;
    }

    /** Replaces whatever was disallowed before. A claim of which nothing is left is rejected, not checked. */
    ClaimChecked check(List<Disallowance> cuts, PersonId by, Instant now) {
        status.require(Status.SUBMITTED);
        if (by.equals(submittedBy)) throw new Refusal("claim.own-claim");
        replace(without(cuts));
        if (payable().isZero()) throw new Refusal("claim.nothing-payable");
        status = status.to(Status.CHECKED);
        checkedAt = now;
        checkedBy = by;
        reason = null;
        return new ClaimChecked(id, payable(), disallowed, by);
    }

    private List<ClaimLine> without(List<Disallowance> cuts) {
        var checked = new ArrayList<>(lines.stream().map(ClaimLine::allowed).toList());
        var seen = new HashSet<Integer>();
        for (var cut : cuts) {
            if (cut.line() < 0 || cut.line() >= checked.size()) throw new Refusal("claim.no-such-line", cut.line() + 1);
            if (!seen.add(cut.line())) throw new Refusal("claim.line-twice", cut.line() + 1);
            checked.set(cut.line(), checked.get(cut.line()).without(cut));
        }
        return checked;
    }

    private void replace(List<ClaimLine> changed) {
        lines = List.copyOf(changed);
        claimed = Sterling.sum(lines.stream().map(ClaimLine::amount).toList());
        disallowed = Sterling.sum(lines.stream().map(ClaimLine::disallowed).toList());
    }

    ClaimReturned returnToClaimant(String why, PersonId by) {
        status.require(Status.SUBMITTED);
        over(Status.RETURNED, why);
        return new ClaimReturned(id, why, by);
    }

    ClaimRejected reject(String why, PersonId by) {
        status.require(Status.SUBMITTED);
        over(Status.REJECTED, why);
        return new ClaimRejected(id, why, by);
    }

    /** The approver does not agree with the check: the officer looks again. */
    ClaimSentBack sendBack(String why, PersonId by) {
        status.require(Status.CHECKED);
        over(Status.SUBMITTED, why);
        checkedAt = null;
        checkedBy = null;
        return new ClaimSentBack(id, why, by);
    }

    private void over(Status next, String why) {
        if (why.isBlank()) throw new Refusal("claim.reason-needed");
        status = status.to(next);
        reason = why;
    }

    ClaimApproved approve(Headroom headroom, PersonId by, Instant now) {
        status.require(Status.CHECKED);
        if (by.equals(checkedBy)) throw new Refusal("claim.own-check");
        headroom.check(payable());
        status = status.to(Status.APPROVED);
        approvedAt = now;
        approvedBy = by;
        return new ClaimApproved(id, payable(), by);
    }

    ClaimPaid pay(Instant at) {
        status = status.to(Status.PAID);
        paidAt = at;
        return new ClaimPaid(id, payable());
    }

    ClaimWithdrawn withdraw(String why, @Nullable PersonId by) {
        over(Status.WITHDRAWN, why);
        return new ClaimWithdrawn(id, why, by);
    }

    private void requireEditable() {
        if (!editable()) throw new Refusal("claim.not-possible-now", status);
    }

    static final int MOST_LINES = 100;
    static final int MOST_FILES = 50;

    public enum Status {
        DRAFT,
        SUBMITTED,
        RETURNED,
        CHECKED,
        APPROVED,
        PAID,
        REJECTED,
        WITHDRAWN;

        /** Somebody has something to do before the claim has come to its end. */
        public boolean open() {
            return this == SUBMITTED || this == RETURNED || this == CHECKED || this == APPROVED;
        }

        /** Its amount, less what is disallowed, is taken from what may be claimed under the agreement. */
        public boolean counts() {
            return this == SUBMITTED || this == CHECKED || this == APPROVED || this == PAID;
        }

        Status to(Status next) {
            if (!next().contains(next)) throw new Refusal("claim.not-possible-now", this);
            return next;
        }

        void require(Status expected) {
            if (this != expected) throw new Refusal("claim.not-possible-now", this);
        }

        private List<Status> next() {
            return switch (this) {
                case DRAFT, RETURNED -> List.of(SUBMITTED, WITHDRAWN);
                case SUBMITTED -> List.of(CHECKED, RETURNED, REJECTED, WITHDRAWN);
                case CHECKED -> List.of(APPROVED, SUBMITTED, WITHDRAWN);
                case APPROVED -> List.of(PAID);
                case PAID, REJECTED, WITHDRAWN -> List.of();
            };
        }
    }

    public ClaimId id() {
        return id;
    }

    public AgreementId agreement() {
        return agreement;
    }

    public AwardId award() {
        return award;
    }

    public RoundId round() {
        return round;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public PersonId startedBy() {
        return startedBy;
    }

    public ClaimBasis basis() {
        return basis;
    }

    public List<ClaimLine> lines() {
        return lines;
    }

    public List<Evidence> evidence() {
        return evidence;
    }

    public Money claimed() {
        return claimed;
    }

    public Money disallowed() {
        return disallowed;
    }

    /** What was claimed, less what was disallowed. */
    public Money payable() {
        return claimed.minus(disallowed);
    }

    public Status status() {
        return status;
    }

    public boolean draft() {
        return number == null;
    }

    /** The claimant can still change it. */
    public boolean editable() {
        return status == Status.DRAFT || status == Status.RETURNED;
    }

    /** Its milestone or period cannot be claimed by another. */
    boolean holdsItsBasis() {
        return status != Status.REJECTED && status != Status.WITHDRAWN;
    }

    public @Nullable Integer number() {
        return number;
    }

    /** The name people quote, from the first submission on. */
    public String reference() {
        return requireNonNull(reference, "A draft has no reference");
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable PersonId submittedBy() {
        return submittedBy;
    }

    public @Nullable Instant checkedAt() {
        return checkedAt;
    }

    public @Nullable PersonId checkedBy() {
        return checkedBy;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable PersonId approvedBy() {
        return approvedBy;
    }

    public @Nullable Instant paidAt() {
        return paidAt;
    }

    /** Why it was returned, rejected, withdrawn or sent back to be checked again. */
    public @Nullable String reason() {
        return reason;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
