package org.almoner.demo;

import java.time.LocalDate;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.identity.PersonId;
import org.almoner.monitoring.Account;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Report;
import org.springframework.stereotype.Component;

/** The grantees at work: reports on every milestone, a claim after each, the final report and the closing. */
@Component
class Delivering {

    private static final int SETTLED_AFTER = 45;

    private final Cast cast;
    private final Claiming claiming;
    private final Agreements agreements;
    private final GranteeReports reports;

    Delivering(Cast cast, Claiming claiming, Agreements agreements, GranteeReports reports) {
        this.cast = cast;
        this.claiming = claiming;
        this.agreements = agreements;
        this.reports = reports;
    }

    void deliver(AgreementId id, PersonId lead, Fate fate, Script script) {
        var agreement = agreements.get(id);
        for (var i = 0; i < agreement.milestones().size(); i++) {
            var number = i;
            var reported = new Calendar(agreement.milestones().get(i).due()).from(fate.late() == i ? 9 : -4);
            script.at(reported.at(0, 10, 12), () -> report(id, number, lead));
            script.at(reported.at(5, 15, 45), () -> accept(id, number));
            script.at(reported.at(9, 14, 10), () -> claiming.claim(id, number, lead, fate, script, reported.from(9)));
        }
        var end = new Calendar(agreement.endsOn());
        script.at(end.at(7, 11, 0), () -> reportOnTheWhole(id, lead));
        script.at(end.at(12, 16, 30), () -> acceptTheWhole(id));
        if (fate.closed()) script.at(end.at(SETTLED_AFTER, 10, 30), () -> agreements.close(id, cast.who("officer")));
    }

    /** The day on which an agreement like that is closed. */
    static Calendar closing(LocalDate end) {
        return new Calendar(end).from(SETTLED_AFTER);
    }

    private void report(AgreementId id, int milestone, PersonId lead) {
        var told = new Account(
                "The milestone is reached as it was planned. The evidence was shown to the partners, who agreed.",
                "Recruiting took two weeks longer than we thought; we made that up during the trial.");
        submit(on(id, milestone), told, lead);
    }

    private void reportOnTheWhole(AgreementId id, PersonId lead) {
        var told = new Account(
                "All milestones are reached. The results are published, and two services use what we built.",
                "A second trial would have needed more time than we had.");
        submit(onTheWhole(id), told, lead);
    }

    private void submit(Report report, Account told, PersonId lead) {
        reports.save(report.id(), told, lead);
        reports.submit(report.id(), lead);
    }

    private void accept(AgreementId id, int milestone) {
        reports.accept(on(id, milestone).id(), "Clear, and borne out by what the partners say.", cast.who("officer"));
    }

    private void acceptTheWhole(AgreementId id) {
        reports.accept(onTheWhole(id).id(), "A good account of a good project.", cast.who("officer"));
    }

    private Report on(AgreementId id, int milestone) {
        return reports.of(id).stream()
                .filter(report -> Integer.valueOf(milestone).equals(report.milestone()))
                .findFirst()
                .orElseThrow();
    }

    private Report onTheWhole(AgreementId id) {
        return reports.of(id).stream().filter(Report::last).findFirst().orElseThrow();
    }
}
