package org.almoner.monitoring;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ReportSubmitted(ReportId subject, PersonId by) implements Event {}
