package org.almoner.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import org.almoner.fund.Criterion;

/**
 * The arithmetic of scores: everything is summed as whole numbers first, and rounded once, half up, to four places. A
 * mean is on the scale of 0 to 5.
 */
record Scoring(List<Criterion> criteria) {

    static final int PLACES = 4;

    BigDecimal mean(Review review) {
        return rounded(points(review), 1);
    }

    BigDecimal mean(Collection<Review> reviews) {
        return rounded(reviews.stream().mapToLong(this::points).sum(), reviews.size());
    }

    /** How far the highest reviewer is above the lowest. */
    BigDecimal spread(Collection<Review> reviews) {
        LongSummaryStatistics points = reviews.stream().mapToLong(this::points).summaryStatistics();
        return rounded(points.getMax() - points.getMin(), 1);
    }

    private long points(Review review) {
        return criteria.stream()
                .mapToLong(criterion -> (long) criterion.weight() * score(review, criterion))
                .sum();
    }

    private static int score(Review review, Criterion criterion) {
        var score = Objects.requireNonNull(review.score(criterion.code()), criterion.code());
        return Objects.requireNonNull(score.score(), criterion.code());
    }

    private BigDecimal rounded(long points, int reviews) {
        var weights = criteria.stream().mapToLong(Criterion::weight).sum();
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(weights * reviews), PLACES, RoundingMode.HALF_UP);
    }
}
