package org.almoner.monitoring;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ReportEvidenceRemoved(ReportId subject, String file, PersonId by) implements Event {}
