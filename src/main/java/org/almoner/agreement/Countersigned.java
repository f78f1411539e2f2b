package org.almoner.agreement;

import java.time.Instant;
import org.almoner.identity.PersonId;

/** The funder's signature. */
public record Countersigned(PersonId by, Instant at) {}
