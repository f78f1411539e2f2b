package org.almoner.agreement;

import org.almoner.shared.Event;
import org.joda.money.Money;

/** Signed; its money is committed in the pot. */
public record AgreementActivated(AgreementId subject, Money amount) implements Event {}
