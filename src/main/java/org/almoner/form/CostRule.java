package org.almoner.form;

import static java.util.Objects.requireNonNullElse;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A kind of cost that can be asked for, with its caps.
 *
 * @param percent the most it may be of the whole amount requested
 * @param most the most it may be in pounds
 */
public record CostRule(
        CostCategory category,
        String guidance,
        @Nullable Integer percent,
        @Nullable Money most) {

    public CostRule {
        guidance = requireNonNullElse(guidance, "");
    }
}
