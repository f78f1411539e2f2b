package org.almoner.agreement;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.Application;
import org.almoner.application.PlannedMilestone;
import org.almoner.shared.Sterling;
import org.joda.money.Money;

/** The applicant's plan, moved to a start that is not in the past and cut to the money awarded. */
record Plan(LocalDate startsOn, LocalDate endsOn, List<Milestone> milestones) {

    static Plan of(Application application, Money amount, LocalDate today) {
        var wished = requireNonNullElse(application.startsOn(), today);
        var startsOn = wished.isBefore(today) ? today : wished;
        var months = requireNonNullElse(application.months(), 12);
        var endsOn = startsOn.plus(Period.ofMonths(months)).minusDays(1);
        var moved = ChronoUnit.DAYS.between(wished, startsOn);
        return new Plan(startsOn, endsOn, milestones(application.milestones(), amount, moved, endsOn));
    }

    private static List<Milestone> milestones(
            List<PlannedMilestone> planned, Money amount, long moved, LocalDate endsOn) {
        if (planned.isEmpty()) return List.of(Milestone.planned("Completion of the project", endsOn, amount));
        var shares =
                shares(planned.stream().map(m -> Sterling.pence(m.amount())).toList(), Sterling.pence(amount));
        var milestones = new ArrayList<Milestone>();
        for (var i = 0; i < planned.size(); i++) {
            var due = planned.get(i).due().plusDays(moved);
            milestones.add(Milestone.planned(planned.get(i).title(), due, Sterling.pence(shares.get(i))));
        }
        return milestones;
    }

    /** Cuts each part in proportion; running totals are rounded, never the parts, so that the parts add up exactly. */
    static List<Long> shares(List<Long> parts, long whole) {
        var asked = parts.stream().mapToLong(Long::longValue).sum();
        var shares = new ArrayList<Long>();
        var sum = 0L;
        var given = 0L;
        for (var part : parts) {
            sum += part;
            var upTo = upTo(sum, asked, whole);
            shares.add(upTo - given);
            given = upTo;
        }
        return shares;
    }

    private static long upTo(long sum, long asked, long whole) {
        return BigDecimal.valueOf(sum)
                .multiply(BigDecimal.valueOf(whole))
                .divide(BigDecimal.valueOf(asked), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
