package org.almoner.reporting;

import java.util.UUID;
import org.joda.money.Money;

/**
 * The balances of one pot.
 *
 * @param id also the id of the round the pot is for
 * @param reconciled the balances equal both the sum of the ledger's entries and the sum of the award report
 */
public record PotRow(
        UUID id,
        String code,
        String name,
        String fund,
        Money ceiling,
        Money available,
        Money reserved,
        Money committed,
        Money payable,
        Money paid,
        Money recovered,
        boolean reconciled) {}
