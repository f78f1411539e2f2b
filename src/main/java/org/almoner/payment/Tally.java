package org.almoner.payment;

import org.joda.money.Money;

/** How far the lines of a run are. */
public record Tally(int open, Money openTotal, int made, Money madeTotal, int failed, Money failedTotal) {}
