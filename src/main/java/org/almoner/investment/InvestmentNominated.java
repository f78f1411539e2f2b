package org.almoner.investment;

import org.almoner.agreement.AgreementId;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record InvestmentNominated(
        InvestmentId subject, AgreementId agreement, RoundId round, String reason, PersonId by) implements Event {}
