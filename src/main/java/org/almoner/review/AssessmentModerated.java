package org.almoner.review;

import java.math.BigDecimal;
import org.almoner.application.ApplicationId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record AssessmentModerated(ApplicationId subject, BigDecimal score, String reason, PersonId by)
        implements Event {}
