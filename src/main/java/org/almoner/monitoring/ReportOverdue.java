package org.almoner.monitoring;

import java.time.LocalDate;
import org.almoner.shared.Event;

/** Nobody reported in time; the officers know. */
public record ReportOverdue(ReportId subject, LocalDate due) implements Event {}
