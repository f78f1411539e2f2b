package org.almoner.agreement;

import java.util.Map;
import org.almoner.application.Applications;
import org.almoner.award.Awards;
import org.almoner.document.Documents;
import org.almoner.fund.Funds;
import org.almoner.fund.Rounds;
import org.almoner.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Prints the text of an agreement, for both sides to sign. */
@Component
class Paper {

    private final Documents documents;
    private final Rounds rounds;
    private final Funds funds;
    private final Organisations organisations;
    private final Awards awards;
    private final Applications applications;

    Paper(
            Documents documents,
            Rounds rounds,
            Funds funds,
            Organisations organisations,
            Awards awards,
            Applications applications) {
        this.documents = documents;
        this.rounds = rounds;
        this.funds = funds;
        this.organisations = organisations;
        this.awards = awards;
        this.applications = applications;
    }

    void print(Agreement agreement) {
        var round = rounds.get(agreement.round());
        var proposal = applications.get(awards.get(agreement.award()).application());
        Map<String, Object> model = Map.of(
                "agreement", agreement,
                "round", round,
                "fund", funds.get(round.fund()),
                "organisation", organisations.get(agreement.organisation()),
                "proposal", proposal);
        var name = "agreement-" + agreement.reference().replace('/', '-') + ".pdf";
        var printed = documents.print(agreement.id().value(), name, "agreement", model, null);
        agreement.draw(printed, documents.sha256(printed));
    }
}
