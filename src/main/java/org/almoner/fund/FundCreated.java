package org.almoner.fund;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record FundCreated(FundId subject, String code, PersonId by) implements Event {}
