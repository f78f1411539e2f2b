package org.almoner.investment;

import org.almoner.application.ApplicationId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record InvestmentTakenUp(InvestmentId subject, ApplicationId application, PersonId by) implements Event {}
