package org.almoner.claim;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ClaimEvidenceAttached(ClaimId subject, String file, PersonId by) implements Event {}
