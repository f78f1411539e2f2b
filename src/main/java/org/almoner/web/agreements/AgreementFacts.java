package org.almoner.web.agreements;

import static java.util.Objects.requireNonNull;

import org.almoner.agreement.Agreement;
import org.almoner.application.Applications;
import org.almoner.award.Awards;
import org.almoner.claim.Claims;
import org.almoner.document.Document;
import org.almoner.document.Documents;
import org.almoner.fund.Funds;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.monitoring.GranteeReports;
import org.almoner.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about an agreement shows first: between whom, for what, how far it is, and its text. */
@Component
public class AgreementFacts {

    private final Awards awards;
    private final Applications applications;
    private final Organisations organisations;
    private final Rounds rounds;
    private final Funds funds;
    private final Documents documents;
    private final GranteeReports reports;
    private final Pots pots;
    private final People people;
    private final Claims claims;

    AgreementFacts(
            Awards awards,
            Applications applications,
            Organisations organisations,
            Rounds rounds,
            Funds funds,
            Documents documents,
            GranteeReports reports,
            Pots pots,
            People people,
            Claims claims) {
        this.awards = awards;
        this.applications = applications;
        this.organisations = organisations;
        this.rounds = rounds;
        this.funds = funds;
        this.documents = documents;
        this.reports = reports;
        this.pots = pots;
        this.people = people;
        this.claims = claims;
    }

    public void into(Model model, Agreement agreement) {
        var round = rounds.get(agreement.round());
        var countersigned = agreement.countersigned();
        model.addAttribute("agreement", agreement);
        model.addAttribute("award", awards.get(agreement.award()));
        model.addAttribute(
                "proposal", applications.get(awards.get(agreement.award()).application()));
        model.addAttribute("organisation", organisations.get(agreement.organisation()));
        model.addAttribute("round", round);
        model.addAttribute("fund", funds.get(round.fund()));
        model.addAttribute("paper", paper(agreement));
        model.addAttribute("countersigner", countersigned == null ? null : people.name(countersigned.by()));
    }

    /** With the reports and their files, and what was claimed. */
    public void delivery(Model model, Agreement agreement) {
        var due = reports.of(agreement.id());
        model.addAttribute("reports", due);
        model.addAttribute("totals", claims.totals(agreement.id()));
        model.addAttribute("claims", claims.submitted(agreement.id()));
        model.addAttribute(
                "files",
                due.stream()
                        .flatMap(report -> reports.evidence(report.id()).stream())
                        .toList());
    }

    /** With where its money stands in the pot. */
    public void money(Model model, Agreement agreement) {
        var pot = new PotId(agreement.round().value());
        var standing = pots.standing(pot, agreement.award().value());
        model.addAttribute("standing", standing);
        model.addAttribute("returning", standing.reserved().plus(standing.committed()));
    }

    private @Nullable Document paper(Agreement agreement) {
        return agreement.document() == null ? null : documents.get(requireNonNull(agreement.document()));
    }
}
