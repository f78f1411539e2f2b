package org.almoner.agreement;

import org.almoner.award.AwardId;
import org.almoner.shared.Event;

public record AgreementOpened(AgreementId subject, AwardId award) implements Event {}
