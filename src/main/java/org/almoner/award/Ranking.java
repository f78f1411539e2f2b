package org.almoner.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.almoner.shared.Sterling;
import org.joda.money.Money;

/** Best score first, then by reference, with the running total that shows how far the pot reaches. */
final class Ranking {

    private Ranking() {}

    static List<RankedAward> of(List<AwardRow> bestFirst, Money pot, BigDecimal threshold) {
        var lines = new ArrayList<RankedAward>();
        var total = Sterling.ZERO;
        for (var row : bestFirst) {
            var counted = counted(row, threshold);
            total = total.plus(counted);
            lines.add(line(row, lines.size() + 1, threshold, counted, total, pot));
        }
        return List.copyOf(lines);
    }

    private static Money counted(AwardRow row, BigDecimal threshold) {
        if (row.status() == Award.Status.PROPOSED) return below(row, threshold) ? Sterling.ZERO : row.requested();
        var amount = row.amount();
        return amount != null && row.status().holdsMoney() ? amount : Sterling.ZERO;
    }

    private static boolean below(AwardRow row, BigDecimal threshold) {
        return row.score().compareTo(threshold) < 0;
    }

    private static RankedAward line(
            AwardRow row, int rank, BigDecimal threshold, Money counted, Money total, Money pot) {
        var within = counted.isPositive() && !total.isGreaterThan(pot);
        return new RankedAward(
                rank,
                row.id(),
                row.reference(),
                row.title(),
                row.organisationName(),
                row.score(),
                below(row, threshold),
                row.requested(),
                row.amount(),
                row.status(),
                row.needsModeration(),
                row.reservePosition(),
                counted,
                total,
                within);
    }
}
