package org.almoner.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.agreement.Agreement;
import org.almoner.application.Application;
import org.almoner.award.Award;
import org.almoner.claim.Claim;
import org.almoner.fund.Round;
import org.almoner.investment.Investment;
import org.almoner.monitoring.Report;
import org.almoner.organisation.Organisation;
import org.almoner.payment.Payment;
import org.almoner.recovery.Recovery;
import org.jspecify.annotations.Nullable;

/**
 * One application with what became of it.
 *
 * @param inside whether it is shown to the applicant's own people: no scores, and no decision before they were told
 * @param award null until there is one that may be shown
 * @param claims those that were submitted, the oldest first
 * @param payments to its organisation
 * @param recoveries what was asked back
 * @param investments what it was nominated for afterwards, as far as it may be shown
 */
record CaseFile(
        Application application,
        Round round,
        Organisation organisation,
        @Nullable Award award,
        @Nullable Agreement agreement,
        List<Report> reports,
        List<Claim> claims,
        List<Payment> payments,
        List<Recovery> recoveries,
        List<Investment> investments,
        boolean inside) {

    private static final Set<Award.Status> TOLD = Set.of(
            Award.Status.RESERVE,
            Award.Status.DECLINED,
            Award.Status.OFFERED,
            Award.Status.ACCEPTED,
            Award.Status.REFUSED,
            Award.Status.LAPSED);

    /** Decisions are the applicant's business once a letter has told them. */
    static boolean told(Award award) {
        return TOLD.contains(award.status());
    }

    /** The name of where it stands, as in the messages {@code cases.stands.…}. */
    public String stands() {
        var closed = application.status() == Application.Status.WITHDRAWN;
        if (agreement != null) return "AGREEMENT_" + agreement.status();
        if (award != null && !closed) return "AWARD_" + award.status();
        return application.reopened() ? "REOPENED" : application.status().name();
    }

    /** Everything that has a history or may wait for somebody. */
    List<UUID> subjects() {
        var subjects = new ArrayList<>(List.of(application.id().value()));
        if (award != null) subjects.add(award.id().value());
        if (agreement != null) subjects.add(agreement.id().value());
        reports.forEach(report -> subjects.add(report.id().value()));
        claims.forEach(claim -> subjects.add(claim.id().value()));
        payments.forEach(payment -> subjects.add(payment.id().value()));
        recoveries.forEach(recovery -> subjects.add(recovery.id().value()));
        investments.forEach(investment -> subjects.add(investment.id().value()));
        return List.copyOf(subjects);
    }
}
