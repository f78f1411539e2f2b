package org.almoner.web.officer;

import java.util.List;
import java.util.Optional;
import org.almoner.agreement.Agreements;
import org.almoner.application.Applications;
import org.almoner.fund.Criterion;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.investment.Investment;
import org.almoner.investment.InvestmentScore;
import org.almoner.organisation.Organisations;
import org.almoner.subsidy.Subsidies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What everyone who has a part in a nomination sees first: whose results, for which round, and what was made of them. */
@Component
public class InvestmentFacts {

    private final Applications applications;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Rounds rounds;
    private final People people;
    private final Subsidies subsidies;

    InvestmentFacts(
            Applications applications,
            Agreements agreements,
            Organisations organisations,
            Rounds rounds,
            People people,
            Subsidies subsidies) {
        this.applications = applications;
        this.agreements = agreements;
        this.organisations = organisations;
        this.rounds = rounds;
        this.people = people;
        this.subsidies = subsidies;
    }

    public void into(Model model, Investment investment) {
        var round = rounds.get(investment.round());
        model.addAttribute("investment", investment);
        model.addAttribute("round", round);
        model.addAttribute("proposal", applications.get(investment.application()));
        model.addAttribute("agreement", agreements.get(investment.agreement()));
        model.addAttribute("organisation", organisations.get(investment.organisation()));
        model.addAttribute("judged", judged(investment, round));
        model.addAttribute("nominatedBy", people.name(investment.nominatedBy()));
        model.addAttribute("assessedBy", name(investment.assessedBy()));
        model.addAttribute("decidedBy", name(investment.decidedBy()));
        model.addAttribute("assistance", subsidies.headroom(investment.organisation()));
    }

    private static List<Judged> judged(Investment investment, Round round) {
        return investment.scores().stream()
                .map(score -> new Judged(criterion(score, round), score.score()))
                .toList();
    }

    private static String criterion(InvestmentScore score, Round round) {
        return round.criteria().stream()
                .filter(criterion -> criterion.code().equals(score.criterion()))
                .map(Criterion::name)
                .findFirst()
                .orElse(score.criterion());
    }

    private @Nullable String name(@Nullable PersonId person) {
        return Optional.ofNullable(person).map(people::name).orElse(null);
    }

    public record Judged(String criterion, int score) {}
}
