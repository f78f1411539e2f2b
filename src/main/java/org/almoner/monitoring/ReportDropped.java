package org.almoner.monitoring;

import org.almoner.shared.Event;

/** Its agreement was terminated, so nobody needs it any more. */
public record ReportDropped(ReportId subject) implements Event {}
