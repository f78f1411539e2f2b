package org.almoner.monitoring;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** The reason may be blank: a word of thanks or advice. */
public record ReportAccepted(ReportId subject, String reason, PersonId by) implements Event {}
