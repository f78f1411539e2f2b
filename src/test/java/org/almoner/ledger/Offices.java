package org.almoner.ledger;

import org.almoner.agreement.Agreements;
import org.almoner.claim.Claims;
import org.almoner.monitoring.GranteeReports;
import org.almoner.payment.PaymentRuns;
import org.almoner.payment.Payments;
import org.almoner.recovery.Recoveries;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The façades through which the money of a signed agreement moves. */
record Offices(
        Agreements agreements,
        GranteeReports reports,
        Claims claims,
        Payments payments,
        PaymentRuns runs,
        Recoveries recoveries,
        Transfers transfers,
        Pots pots) {

    static Offices in(AutowireCapableBeanFactory beans) {
        return beans.createBean(Offices.class);
    }
}
