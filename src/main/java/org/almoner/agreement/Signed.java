package org.almoner.agreement;

import java.time.Instant;
import org.almoner.identity.PersonId;

/** A signature that was given: for the organisation with the name that was typed and the document it stands under. */
public record Signed(String name, PersonId by, Instant at, String sha256) {}
