package org.almoner.monitoring;

import org.almoner.agreement.AgreementTerminated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody reports on an agreement that was terminated. */
@Component
class Terminations {

    private final GranteeReports reports;

    Terminations(GranteeReports reports) {
        this.reports = reports;
    }

    @EventListener
    void on(AgreementTerminated event) {
        reports.drop(event.subject());
    }
}
