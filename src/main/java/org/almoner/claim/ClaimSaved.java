package org.almoner.claim;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ClaimSaved(ClaimId subject, PersonId by) implements Event {}
