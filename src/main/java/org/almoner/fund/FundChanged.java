package org.almoner.fund;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record FundChanged(FundId subject, String code, PersonId by) implements Event {}
