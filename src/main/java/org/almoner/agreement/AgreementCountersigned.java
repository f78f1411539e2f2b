package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** Signed for the funder, by a budget holder. */
public record AgreementCountersigned(AgreementId subject, PersonId by) implements Event {}
