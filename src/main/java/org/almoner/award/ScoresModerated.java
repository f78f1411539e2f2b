package org.almoner.award;

import java.math.BigDecimal;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ScoresModerated(AwardId subject, BigDecimal score, String reason, PersonId by) implements Event {}
