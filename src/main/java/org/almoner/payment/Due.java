package org.almoner.payment;

import org.joda.money.Money;

/** Control totals of the requested payments: those that can go into a run now, and those that wait for something. */
public record Due(int payments, Money total, int waiting, Money waitingTotal) {}
