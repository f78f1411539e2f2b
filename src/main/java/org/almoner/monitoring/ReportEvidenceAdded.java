package org.almoner.monitoring;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ReportEvidenceAdded(ReportId subject, String file, PersonId by) implements Event {}
