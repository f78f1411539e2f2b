package org.almoner.payment;

import java.util.UUID;
import org.almoner.ledger.PotId;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;

/**
 * @param source what is paid, such as a claim; it is paid once
 * @param subject under which the ledger holds the money as payable
 * @param reference what the payee reads on the bank statement
 */
public record RequestPayment(
        UUID source, UUID subject, PotId pot, OrganisationId payee, String reference, Money amount) {}
