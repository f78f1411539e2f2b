package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Set;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Entry;
import org.almoner.fund.Round;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The rules of entry as they are chosen; what is left empty is no rule. */
record EntryForm(
        @Nullable Set<String> eligibleKinds,
        @Nullable Set<Entry.Nation> nations,
        boolean registered,
        String employees,

        @Min(value = 0, message = "{builder.entry.most.low}") @Nullable
        Integer mostEmployees,

        String turnover,
        @Nullable Money mostTurnover,

        @Min(value = 1, message = "{builder.entry.least-months.low}")
        @Max(value = 120, message = "{officer.round.max-months.high}")
        @Nullable
        Integer leastMonths,

        boolean startsAfterClosing,

        @NotNull(message = "{builder.entry.applications.range}")
        @Min(value = 1, message = "{builder.entry.applications.range}")
        @Max(value = 100, message = "{builder.entry.applications.range}")
        @Nullable
        Integer applications,

        boolean signOff) {

    EntryForm {
        employees = requireNonNullElse(employees, "");
        turnover = requireNonNullElse(turnover, "");
    }

    static EntryForm of(Round round) {
        var entry = round.entry();
        var people = entry.employees();
        var money = entry.turnover();
        return new EntryForm(
                round.eligibleKinds(),
                entry.nations(),
                entry.registered(),
                people == null ? "" : people.question(),
                people == null ? null : people.most().intValue(),
                money == null ? "" : money.question(),
                money == null ? null : Money.of(Sterling.GBP, money.most()),
                entry.leastMonths(),
                entry.startsAfterClosing(),
                entry.applications(),
                entry.signOff());
    }

    /** A question and its ceiling belong together. */
    void check(BindingResult errors) {
        if (employees.isEmpty() != (mostEmployees == null) && !errors.hasFieldErrors("mostEmployees"))
            errors.rejectValue(employees.isEmpty() ? "employees" : "mostEmployees", "builder.entry.ceiling.half");
        if (turnover.isEmpty() != (mostTurnover == null) && !errors.hasFieldErrors("mostTurnover"))
            errors.rejectValue(turnover.isEmpty() ? "turnover" : "mostTurnover", "builder.entry.ceiling.half");
    }

    DraftRound into(DraftRound draft) {
        var kinds = eligibleKinds == null ? Set.<String>of() : Set.copyOf(eligibleKinds);
        return draft.with(draft.basics().forKinds(kinds))
                .with(new Entry(
                        nations == null ? Set.of() : nations,
                        registered,
                        mostEmployees == null ? null : new Entry.Ceiling(employees, BigDecimal.valueOf(mostEmployees)),
                        mostTurnover == null ? null : new Entry.Ceiling(turnover, mostTurnover.getAmount()),
                        leastMonths,
                        startsAfterClosing,
                        requireNonNull(applications),
                        signOff));
    }
}
