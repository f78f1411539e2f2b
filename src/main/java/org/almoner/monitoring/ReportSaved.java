package org.almoner.monitoring;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ReportSaved(ReportId subject, PersonId by) implements Event {}
