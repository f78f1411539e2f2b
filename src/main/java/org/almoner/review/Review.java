package org.almoner.review;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.application.PlainText;
import org.almoner.fund.Criterion;
import org.almoner.identity.PersonId;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** One person's opinion of one application. Only that person may accept, score or submit it. */
public final class Review {

    static final Duration TIME_TO_REVIEW = Duration.ofDays(14);
    static final Duration REMINDER_BEFORE_DUE = Duration.ofDays(3);
    static final Duration LAPSES_AFTER_DUE = Duration.ofDays(7);

    @Id
    private final ReviewId id;

    private final ApplicationId application;
    private final PersonId reviewer;
    private final Instant invitedAt;
    private final Instant dueAt;
    private Status status;

    @MappedCollection(idColumn = "review", keyColumn = "position")
    private List<Score> scores;

    private String comment;
    private @Nullable Interest interest;
    private @Nullable String reason;
    private @Nullable Instant submittedAt;

    @Version
    private @Nullable Integer version;

    @PersistenceCreator
    Review(
            ReviewId id,
            ApplicationId application,
            PersonId reviewer,
            Instant invitedAt,
            Instant dueAt,
            Status status,
            List<Score> scores,
            String comment,
            @Nullable Interest interest,
            @Nullable String reason,
            @Nullable Instant submittedAt,
            @Nullable Integer version) {
        this.id = id;
        this.application = application;
        this.reviewer = reviewer;
        this.invitedAt = invitedAt;
        this.dueAt = dueAt;
        this.status = status;
        this.scores = scores;
        this.comment = comment;
        this.interest = interest;
        this.reason = reason;
        this.submittedAt = submittedAt;
        this.version = version;
    }

    static Review invite(ApplicationId application, PersonId reviewer, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return new Review(
                ReviewId.next(),
                application,
                reviewer,
                at,
                at.plus(TIME_TO_REVIEW),
                Status.INVITED,
                List.of(),
                "",
                null,
                null,
                null,
                null);
    }

    ReviewInvited invited(@Nullable PersonId by) {
        return new ReviewInvited(id, application, reviewer, by);
    }

    ReviewAccepted accept(PersonId by) {
        own(by);
        status = status.to(Status.ACCEPTED);
        return new ReviewAccepted(id, application, by);
    }

    ReviewDeclined decline(@Nullable Interest interest, String reason, PersonId by) {
        own(by);
        status = status.to(interest == Interest.HARD ? Status.CONFLICTED : Status.DECLINED);
        this.interest = interest;
        this.reason = said(reason);
        return new ReviewDeclined(id, application, interest, this.reason, by);
    }

    ReviewScored score(List<Score> scores, String comment, List<Criterion> criteria, PersonId by) {
        own(by);
        if (status != Status.ACCEPTED) throw new Refusal("review.not-allowed-now");
        var known = criteria.stream().map(Criterion::code).toList();
        for (var score : scores) {
            if (!known.contains(score.criterion())) throw new Refusal("review.unknown-criterion", score.criterion());
            if (!score.inRange()) throw new Refusal("review.score-out-of-range", score.criterion());
        }
        if (scores.stream().map(Score::criterion).distinct().count() < scores.size())
            throw new Refusal("review.criterion-twice");
        this.scores = List.copyOf(scores);
        this.comment = PlainText.of(comment);
        return new ReviewScored(id, application, by);
    }

    ReviewSubmitted submit(List<Criterion> criteria, Instant now, PersonId by) {
        own(by);
        status = status.to(Status.SUBMITTED);
        var missing = missing(criteria);
        if (!missing.isEmpty())
            throw new Refusal(
                    "review.incomplete",
                    String.join(", ", missing.stream().map(Criterion::name).toList()));
        submittedAt = now;
        return new ReviewSubmitted(id, application, by);
    }

    ReviewLapsed lapse() {
        status = status.to(Status.LAPSED);
        return new ReviewLapsed(id, application);
    }

    ReviewCancelled cancel(String reason, @Nullable PersonId by) {
        status = status.to(Status.REPLACED);
        this.reason = said(reason);
        return new ReviewCancelled(id, application, this.reason, by);
    }

    /** A close interest came to light that the reviewer did not declare. */
    ReviewCancelled conflict(String reason, @Nullable PersonId by) {
        status = status.to(Status.CONFLICTED);
        this.interest = Interest.HARD;
        this.reason = reason;
        return new ReviewCancelled(id, application, reason, by);
    }

    private void own(PersonId by) {
        if (!by.equals(reviewer) || status == Status.CONFLICTED) throw new NotFound(id);
    }

    private static String said(String reason) {
        var said = PlainText.of(reason);
        if (said.isEmpty()) throw new Refusal("review.reason-needed");
        return said;
    }

    /** The criteria that still lack a score or its justification. */
    public List<Criterion> missing(List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion ->
                        scores.stream().noneMatch(s -> s.criterion().equals(criterion.code()) && s.complete()))
                .toList();
    }

    public @Nullable Score score(String criterion) {
        return scores.stream()
                .filter(score -> score.criterion().equals(criterion))
                .findFirst()
                .orElse(null);
    }

    public ReviewId id() {
        return id;
    }

    public ApplicationId application() {
        return application;
    }

    public PersonId reviewer() {
        return reviewer;
    }

    public Status status() {
        return status;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant reminderAt() {
        return dueAt.minus(REMINDER_BEFORE_DUE);
    }

    public Instant lapsesAt() {
        return dueAt.plus(LAPSES_AFTER_DUE);
    }

    public List<Score> scores() {
        return scores;
    }

    public String comment() {
        return comment;
    }

    public @Nullable Interest interest() {
        return interest;
    }

    /** Why it was declined, replaced or found to conflict. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public enum Status {
        INVITED,
        ACCEPTED,
        SUBMITTED,
        DECLINED,
        CONFLICTED,
        LAPSED,
        REPLACED;

        /** Waiting for its reviewer. */
        public boolean open() {
            return this == INVITED || this == ACCEPTED;
        }

        /** Counts towards the reviews an application needs. */
        public boolean live() {
            return open() || this == SUBMITTED;
        }

        Status to(Status next) {
            var allowed = switch (next) {
                case INVITED -> false;
                case ACCEPTED -> this == INVITED;
                case SUBMITTED -> this == ACCEPTED;
                case DECLINED, CONFLICTED, LAPSED, REPLACED -> open();
            };
            if (!allowed) throw new Refusal("review.not-allowed-now");
            return next;
        }
    }
}
