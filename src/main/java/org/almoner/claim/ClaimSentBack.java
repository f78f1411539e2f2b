package org.almoner.claim;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ClaimSentBack(ClaimId subject, String reason, PersonId by) implements Event {}
