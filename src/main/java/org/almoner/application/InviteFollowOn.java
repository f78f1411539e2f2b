package org.almoner.application;

import java.time.Instant;
import org.almoner.fund.RoundId;
import org.joda.money.Money;

/** The idea of an earlier application is invited into a follow-on round; its organisation alone may take that up. */
public record InviteFollowOn(RoundId round, ApplicationId origin, Money amount, String reason, Instant expires) {}
