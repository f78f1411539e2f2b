package org.almoner.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;

/**
 * The sums of the columns of the award report.
 *
 * @param committed what signed agreements bind: still to be paid, or paid and kept
 * @param claimed in claims that stand, before anything is disallowed
 * @param approved claims approved, paid or not
 * @param outstanding of the committed, what is still to be paid
 */
public record Totals(
        long awards,
        Money requested,
        Money awarded,
        Money reserved,
        Money committed,
        Money claimed,
        Money approved,
        Money paid,
        Money recovered,
        Money outstanding) {

    /** Each sum by what it is called at the head of a column. */
    Map<String, Money> sums() {
        var sums = new LinkedHashMap<String, Money>();
        sums.put(Column.AMOUNT_REQUESTED.heading(), requested);
        sums.put(Column.AMOUNT_AWARDED.heading(), awarded);
        sums.put(Column.AMOUNT_RESERVED.heading(), reserved);
        sums.put(Column.AMOUNT_COMMITTED.heading(), committed);
        sums.put(Column.AMOUNT_CLAIMED.heading(), claimed);
        sums.put(Column.AMOUNT_APPROVED.heading(), approved);
        sums.put(Column.AMOUNT_PAID.heading(), paid);
        sums.put(Column.AMOUNT_RECOVERED.heading(), recovered);
        sums.put(Column.AMOUNT_OUTSTANDING.heading(), outstanding);
        return sums;
    }
}
