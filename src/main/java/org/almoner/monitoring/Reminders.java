package org.almoner.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import org.almoner.shared.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that reports come in time: asks, reminds, and tells the officers when one is late. */
@Service
@Transactional
public class Reminders {

    private static final int DAYS_TO_WRITE = 28;
    private static final int DAYS_TO_HURRY = 7;
    private static final Duration TO_DECIDE = Duration.ofDays(14);

    private final ReportRepository repository;
    private final GranteeReports reports;
    private final ReportLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            ReportRepository repository,
            GranteeReports reports,
            ReportLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.reports = reports;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @Step
    public void ask(ReportId id) {
        var report = reports.get(id);
        report.ask();
        repository.save(report);
        letters.asked(report);
    }

    @Step
    public void remind(ReportId id) {
        letters.remind(reports.get(id));
    }

    /** Its authors hear of it once more, and now the officers too. */
    @Step
    public void escalate(ReportId id) {
        var report = reports.get(id);
        letters.overdue(report);
        events.publishEvent(new ReportOverdue(id, report.due()));
    }

    @Step
    @Transactional(readOnly = true)
    public Date asksAt(ReportId id) {
        return morning(reports.get(id).due().minusDays(DAYS_TO_WRITE));
    }

    @Step
    @Transactional(readOnly = true)
    public Date remindsAt(ReportId id) {
        return morning(reports.get(id).due().minusDays(DAYS_TO_HURRY));
    }

    @Step
    @Transactional(readOnly = true)
    public Date dueAt(ReportId id) {
        return endOf(reports.get(id).due());
    }

    @Step
    @Transactional(readOnly = true)
    public Date overdueAt(ReportId id) {
        return morning(reports.get(id).due().plusDays(1));
    }

    /** Counted from when the report comes in. */
    @Step
    public Date toDecide(ReportId id) {
        return Date.from(clock.instant().plus(TO_DECIDE));
    }

    private static Date morning(LocalDate day) {
        return Date.from(day.atTime(8, 0).atZone(GranteeReports.UK).toInstant());
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(GranteeReports.UK).toInstant());
    }
}
