package org.almoner.web.reviewer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.almoner.fund.Criterion;
import org.almoner.review.Review;
import org.almoner.review.Score;
import org.jspecify.annotations.Nullable;

/** One line for each criterion of the round, in its order. */
record ScoresForm(
        List<@Valid Line> lines, @Size(max = 10_000) String comment) {

    ScoresForm(@Nullable List<@Valid Line> lines, @Nullable String comment) {
        this.lines = lines == null ? List.of() : lines;
        this.comment = comment == null ? "" : comment;
    }

    record Line(
            String criterion,
            @Min(0) @Max(Score.HIGHEST) @Nullable Integer score,

            @Size(max = 5_000) String justification) {

        Line(@Nullable String criterion, @Nullable Integer score, @Nullable String justification) {
            this.criterion = criterion == null ? "" : criterion;
            this.score = score;
            this.justification = justification == null ? "" : justification;
        }

        static Line of(Criterion criterion, @Nullable Score score) {
            return score == null
                    ? new Line(criterion.code(), null, "")
                    : new Line(criterion.code(), score.score(), score.justification());
        }
    }

    static ScoresForm of(Review review, List<Criterion> criteria) {
        var lines = criteria.stream()
                .map(criterion -> Line.of(criterion, review.score(criterion.code())))
                .toList();
        return new ScoresForm(lines, review.comment());
    }

    List<Score> scores() {
        return lines.stream()
                .map(line -> new Score(line.criterion(), line.score(), line.justification()))
                .toList();
    }
}
