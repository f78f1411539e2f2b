package org.almoner.review;

import java.math.BigDecimal;
import org.almoner.application.ApplicationId;
import org.jspecify.annotations.Nullable;

/** How far the reviews of one application have come; {@code score} is the moderated one, else the mean so far. */
public record AssessmentRow(
        ApplicationId application,
        String reference,
        String title,
        int needed,
        int submitted,
        boolean staffed,
        @Nullable BigDecimal score,
        @Nullable BigDecimal spread) {

    public boolean complete() {
        return submitted >= needed;
    }

    public boolean divergent() {
        return spread != null && spread.compareTo(Assessment.DIVERGENT_ABOVE) > 0;
    }
}
