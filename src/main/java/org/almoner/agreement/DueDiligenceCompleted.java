package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** Every check was made; what did not pass was overridden for the reason. */
public record DueDiligenceCompleted(AgreementId subject, boolean passed, String reason, PersonId by) implements Event {}
