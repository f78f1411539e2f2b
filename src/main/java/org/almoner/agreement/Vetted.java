package org.almoner.agreement;

import java.time.Instant;
import org.almoner.identity.PersonId;

/** That due diligence is complete; {@code override} is blank when everything passed. */
public record Vetted(PersonId by, Instant at, String override) {}
