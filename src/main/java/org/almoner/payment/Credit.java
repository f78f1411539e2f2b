package org.almoner.payment;

import org.almoner.shared.Confidential;
import org.joda.money.Money;

/** One payment as the bank reads it. {@code payee} is written in the bank's characters already. */
record Credit(int position, String payee, Confidential sortCode, Confidential number, String reference, Money amount) {}
