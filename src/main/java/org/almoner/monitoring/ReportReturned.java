package org.almoner.monitoring;

import java.time.LocalDate;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record ReportReturned(ReportId subject, String reason, LocalDate due, PersonId by) implements Event {}
