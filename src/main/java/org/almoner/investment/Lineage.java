package org.almoner.investment;

import java.util.List;
import org.almoner.application.ApplicationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An idea and what it became: applications, each after the one it follows on from. */
public record Lineage(List<Step> steps) {

    /**
     * @param reference {@code null} while it is a draft
     * @param awarded whether the amount was given, or only asked for
     */
    public record Step(
            ApplicationId id,
            @Nullable ApplicationId origin,
            @Nullable String reference,
            String title,
            String roundName,
            Money amount,
            boolean awarded) {}

    /** Whether there is anything to tell: nothing came before it and nothing after. */
    public boolean alone() {
        return steps.size() < 2;
    }
}
