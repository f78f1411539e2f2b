package org.almoner.monitoring;

import java.time.LocalDate;
import org.almoner.agreement.AgreementId;
import org.almoner.shared.Event;

public record ReportPlanned(ReportId subject, AgreementId agreement, String title, LocalDate due) implements Event {}
