package org.almoner.monitoring;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** Before anybody asked for it. */
public record ReportBegun(ReportId subject, PersonId by) implements Event {}
