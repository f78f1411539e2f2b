package org.almoner.application;

import java.time.Instant;
import java.util.List;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** Named sections of what was submitted can be changed until then. */
public record ApplicationReopened(
        ApplicationId subject, List<String> sections, Instant until, String reason, PersonId by) implements Event {}
