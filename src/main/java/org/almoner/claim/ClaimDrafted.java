package org.almoner.claim;

import org.almoner.agreement.AgreementId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ClaimDrafted(ClaimId subject, AgreementId agreement, PersonId by) implements Event {}
