package org.almoner.award;

import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.shared.Event;

public record AwardProposed(AwardId subject, ApplicationId application, RoundId round) implements Event {}
