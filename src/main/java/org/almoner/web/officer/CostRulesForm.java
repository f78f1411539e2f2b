package org.almoner.web.officer;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.almoner.form.CostCategory;
import org.almoner.form.CostRule;
import org.almoner.web.support.AboveZero;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A row for each kind of cost. Allowing all without more is the same as having no rules. */
record CostRulesForm(List<@Valid Row> rows) {

    CostRulesForm(@Nullable List<@Valid Row> rows) {
        this.rows = rows == null ? List.of() : List.copyOf(rows);
    }

    record Row(
            @Nullable CostCategory category,
            boolean allowed,

            @Size(max = 5000, message = "{builder.text.long}") @Nullable
            String guidance,

            @Min(value = 1, message = "{builder.costs.percent.range}")
            @Max(value = 100, message = "{builder.costs.percent.range}")
            @Nullable
            Integer percent,

            @AboveZero @Nullable Money most) {

        static Row of(CostCategory category, List<CostRule> rules) {
            return rules.stream()
                    .filter(rule -> rule.category() == category)
                    .findFirst()
                    .map(rule -> new Row(category, true, rule.guidance(), rule.percent(), rule.most()))
                    .orElse(new Row(category, rules.isEmpty(), "", null, null));
        }

        boolean plain() {
            return allowed && (guidance == null || guidance.isBlank()) && percent == null && most == null;
        }
    }

    static CostRulesForm of(List<CostRule> rules) {
        return new CostRulesForm(Arrays.stream(CostCategory.values())
                .map(category -> Row.of(category, rules))
                .toList());
    }

    boolean none() {
        return rows.stream().noneMatch(Row::allowed);
    }

    List<CostRule> rules() {
        if (rows.stream().allMatch(Row::plain)) return List.of();
        return rows.stream()
                .filter(row -> row.allowed() && row.category() != null)
                .map(row ->
                        new CostRule(row.category(), requireNonNullElse(row.guidance(), ""), row.percent(), row.most()))
                .toList();
    }
}
