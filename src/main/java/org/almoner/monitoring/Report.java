package org.almoner.monitoring;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** One report a grantee owes: on a milestone, or at the end on the whole project. */
public final class Report {

    /** How long after the end of the project the final report is due. */
    private static final int DAYS_FOR_FINAL = 28;
    /** How long an author has at least for what was returned. */
    private static final int DAYS_TO_MEND = 14;

    private final @Id ReportId id;
    private final AgreementId agreement;
    private final @Nullable Integer milestone;
    private final String title;
    private LocalDate due;

    @Embedded.Empty
    private Account account;

    private Status status;
    private String reason;
    private @Nullable PersonId submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable PersonId decidedBy;
    private @Nullable Instant decidedAt;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Report(
            ReportId id,
            AgreementId agreement,
            @Nullable Integer milestone,
            String title,
            LocalDate due,
            Account account,
            Status status,
            String reason) {
        this.id = id;
        this.agreement = agreement;
        this.milestone = milestone;
        this.title = title;
        this.due = due;
        this.account = account;
        this.status = status;
        this.reason = reason;
    }

    static Report onMilestone(Agreement agreement, int position) {
        var milestone = agreement.milestone(position);
        return planned(agreement, position, milestone.title(), milestone.due());
    }

    static Report onTheWhole(Agreement agreement, String title) {
        return planned(agreement, null, title, agreement.endsOn().plusDays(DAYS_FOR_FINAL));
    }

    private static Report planned(Agreement agreement, @Nullable Integer milestone, String title, LocalDate due) {
        return new Report(ReportId.next(), agreement.id(), milestone, title, due, Account.NOTHING, Status.PLANNED, "");
    }

    ReportPlanned planned() {
        return new ReportPlanned(id, agreement, title, due);
    }

    ReportBegun begin(PersonId by) {
        status = status.to(Status.DUE);
        return new ReportBegun(id, by);
    }

    void ask() {
        status = status.to(Status.DUE);
    }

    ReportSaved save(Account told, PersonId by) {
        status.requireOpen();
        account = told;
        return new ReportSaved(id, by);
    }

    ReportEvidenceAdded add(String file, PersonId by) {
        status.requireOpen();
        return new ReportEvidenceAdded(id, file, by);
    }

    ReportEvidenceRemoved remove(String file, PersonId by) {
        status.requireOpen();
        return new ReportEvidenceRemoved(id, file, by);
    }

    ReportSubmitted submit(PersonId by, Instant now) {
        if (!account.told()) throw new Refusal("report.empty");
        status = status.to(Status.SUBMITTED);
        submittedBy = by;
        submittedAt = now;
        return new ReportSubmitted(id, by);
    }

    ReportAccepted accept(String word, PersonId by, Instant now) {
        status = status.to(Status.ACCEPTED);
        decide(word, by, now);
        return new ReportAccepted(id, word, by);
    }

    /** The author has a fortnight, or longer where it is due later. */
    ReportReturned sendBack(String why, PersonId by, LocalDate today, Instant now) {
        if (why.isBlank()) throw new Refusal("report.reason-needed");
        status = status.to(Status.RETURNED);
        decide(why, by, now);
        var mended = today.plusDays(DAYS_TO_MEND);
        due = due.isAfter(mended) ? due : mended;
        return new ReportReturned(id, why, due, by);
    }

    private void decide(String why, PersonId by, Instant now) {
        if (by.equals(submittedBy)) throw new Refusal("report.own-report");
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    ReportDropped drop() {
        status = status.to(Status.DROPPED);
        return new ReportDropped(id);
    }

    public enum Status {
        PLANNED,
        DUE,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        DROPPED;

        /** The grantee may still write on it. */
        public boolean open() {
            return this == PLANNED || this == DUE || this == RETURNED;
        }

        public boolean over() {
            return next().isEmpty();
        }

        void requireOpen() {
            if (!open()) throw new Refusal("report.not-possible-now", this);
        }

        Status to(Status next) {
            if (!next().contains(next)) throw new Refusal("report.not-possible-now", this);
            return next;
        }

        private List<Status> next() {
            return switch (this) {
                case PLANNED -> List.of(DUE, DROPPED);
                case DUE, RETURNED -> List.of(SUBMITTED, DROPPED);
                case SUBMITTED -> List.of(ACCEPTED, RETURNED, DROPPED);
                case ACCEPTED, DROPPED -> List.of();
            };
        }
    }

    public ReportId id() {
        return id;
    }

    public AgreementId agreement() {
        return agreement;
    }

    /** The position of the milestone it is on, {@code null} for the final report. */
    public @Nullable Integer milestone() {
        return milestone;
    }

    public boolean last() {
        return milestone == null;
    }

    public String title() {
        return title;
    }

    public LocalDate due() {
        return due;
    }

    public boolean overdue(LocalDate today) {
        return status.open() && due.isBefore(today);
    }

    public Account account() {
        return account;
    }

    public Status status() {
        return status;
    }

    /** What the officer said when it was returned or accepted; otherwise blank. */
    public String reason() {
        return reason;
    }

    public @Nullable PersonId submittedBy() {
        return submittedBy;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable PersonId decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public int version() {
        return requireNonNullElse(version, 0);
    }
}
