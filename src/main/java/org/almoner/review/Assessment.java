package org.almoner.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.application.PlainText;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/**
 * The one row per application that owns "all reviews are in" and the score that counts. Every act that changes the
 * number of its reviews locks it first. Means and spread are on the scale of 0 to 5 with four places.
 */
public final class Assessment {

    /** Reviewers further apart than this are moderated before the panel decides. */
    public static final BigDecimal DIVERGENT_ABOVE = new BigDecimal("1.5");

    @Id
    private final ApplicationId application;

    private final RoundId round;
    private final int needed;
    private int submitted;
    private boolean shortStaffed;
    private @Nullable BigDecimal mean;
    private @Nullable BigDecimal spread;
    private @Nullable Instant completedAt;
    private @Nullable BigDecimal moderated;
    private @Nullable String moderatedReason;
    private @Nullable PersonId moderatedBy;

    @Version
    private @Nullable Integer version;

    @PersistenceCreator
    Assessment(
            ApplicationId application,
            RoundId round,
            int needed,
            int submitted,
            boolean shortStaffed,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal spread,
            @Nullable Instant completedAt,
            @Nullable BigDecimal moderated,
            @Nullable String moderatedReason,
            @Nullable PersonId moderatedBy,
            @Nullable Integer version) {
        this.application = application;
        this.round = round;
        this.needed = needed;
        this.submitted = submitted;
        this.shortStaffed = shortStaffed;
        this.mean = mean;
        this.spread = spread;
        this.completedAt = completedAt;
        this.moderated = moderated;
        this.moderatedReason = moderatedReason;
        this.moderatedBy = moderatedBy;
        this.version = version;
    }

    static Assessment open(ApplicationId application, RoundId round, int needed) {
        return new Assessment(application, round, needed, 0, false, null, null, null, null, null, null, null);
    }

    /** @param live reviews that are open or submitted */
    void staff(long live) {
        shortStaffed = live < needed;
    }

    /** @return the event of the last review, {@code null} while some are still out */
    @Nullable
    ReviewsCompleted count(List<Review> in, Scoring scoring, Instant now) {
        if (completedAt != null) throw new Refusal("review.not-allowed-now");
        submitted = in.size();
        mean = scoring.mean(in);
        spread = scoring.spread(in);
        if (submitted < needed) return null;
        completedAt = now;
        return new ReviewsCompleted(application, mean);
    }

    AssessmentModerated moderate(BigDecimal score, String reason, PersonId by) {
        if (!complete()) throw new Refusal("assessment.outstanding");
        if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(Score.HIGHEST)) > 0)
            throw new Refusal("assessment.score-out-of-range");
        if (reason.isBlank()) throw new Refusal("assessment.reason-needed");
        moderated = score.setScale(Scoring.PLACES, RoundingMode.HALF_UP);
        moderatedReason = PlainText.of(reason);
        moderatedBy = by;
        return new AssessmentModerated(application, moderated, moderatedReason, by);
    }

    /** The score that counts: the moderated one, else the reviewers' mean, {@code null} before the first review. */
    public @Nullable BigDecimal score() {
        return moderated != null ? moderated : mean;
    }

    public boolean divergent() {
        return spread != null && spread.compareTo(DIVERGENT_ABOVE) > 0;
    }

    public boolean complete() {
        return completedAt != null;
    }

    public boolean staffed() {
        return !shortStaffed;
    }

    public ApplicationId application() {
        return application;
    }

    public RoundId round() {
        return round;
    }

    public int needed() {
        return needed;
    }

    public int submitted() {
        return submitted;
    }

    public @Nullable BigDecimal mean() {
        return mean;
    }

    public @Nullable BigDecimal spread() {
        return spread;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    public @Nullable BigDecimal moderated() {
        return moderated;
    }

    public @Nullable String moderatedReason() {
        return moderatedReason;
    }

    public @Nullable PersonId moderatedBy() {
        return moderatedBy;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
