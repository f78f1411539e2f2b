package org.almoner.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the project is called, what it is about, when it starts and how many months it lasts. */
public record Details(
        String title,
        String summary,
        @Nullable LocalDate startsOn,
        @Nullable Integer months) {

    public static final int MAX_TITLE = 150;
    public static final int MAX_SUMMARY_WORDS = 200;
    static final Details NONE = new Details("", "", null, null);

    public Details {
        title = PlainText.line(title);
        summary = PlainText.of(summary);
        if (startsOn != null) Plausible.day(startsOn);
        Plausible.months(months);
    }

    /** The day after the last day of the project, once start and duration are known. */
    @Nullable
    LocalDate endsBefore() {
        return startsOn == null || months == null ? null : startsOn.plusMonths(months);
    }
}
