package org.almoner.reporting;

import org.joda.money.Money;

/**
 * The sums of the columns of the award report.
 *
 * @param committed what signed agreements bind: still to be paid, or paid and kept
 * @param approved claims approved, paid or not
 * @param outstanding of the committed, what is still to be paid
 */
public record Totals(
        long awards,
        Money requested,
        Money awarded,
        Money reserved,
        Money committed,
        Money approved,
        Money paid,
        Money recovered,
        Money outstanding) {}
