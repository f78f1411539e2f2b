package org.almoner.reporting;

import org.joda.money.Money;

/** The sums of the columns of the award report. */
public record Totals(long awards, Money requested, Money awarded, Money reserved, Money committed) {}
