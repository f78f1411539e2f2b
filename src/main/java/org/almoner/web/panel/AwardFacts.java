package org.almoner.web.panel;

import java.util.Optional;
import org.almoner.application.Applications;
import org.almoner.application.Invitations;
import org.almoner.award.Award;
import org.almoner.award.Awards;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.organisation.Organisations;
import org.almoner.subsidy.Subsidies;
import org.almoner.web.support.MoneyBar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What everyone who decides about an award sees first: who asks, for what, how it was scored, what the pot holds. */
@Component
public class AwardFacts {

    private final Awards awards;
    private final Applications applications;
    private final Organisations organisations;
    private final Rounds rounds;
    private final Pots pots;
    private final Subsidies subsidies;
    private final Invitations invitations;
    private final People people;

    AwardFacts(
            Awards awards,
            Applications applications,
            Organisations organisations,
            Rounds rounds,
            Pots pots,
            Subsidies subsidies,
            Invitations invitations,
            People people) {
        this.awards = awards;
        this.applications = applications;
        this.organisations = organisations;
        this.rounds = rounds;
        this.pots = pots;
        this.subsidies = subsidies;
        this.invitations = invitations;
        this.people = people;
    }

    public void into(Model model, Award award) {
        model.addAttribute("award", award);
        model.addAttribute("proposal", applications.get(award.application()));
        model.addAttribute("organisation", organisations.get(award.organisation()));
        model.addAttribute("round", rounds.get(award.round()));
        var pot = pots.get(new PotId(award.round().value()));
        model.addAttribute("pot", pot);
        model.addAttribute("bar", MoneyBar.of(pot));
        model.addAttribute("previous", awards.previous(award));
        model.addAttribute("assistance", subsidies.headroom(award.organisation()));
        invitations
                .of(award.round(), award.organisation())
                .ifPresent(invitation -> model.addAttribute("invitation", invitation));
        model.addAttribute("decidedBy", name(award.decidedBy()));
        model.addAttribute("moderatedBy", name(award.moderatedBy()));
        model.addAttribute(
                "approvers",
                award.approvals().stream().map(a -> people.name(a.by())).toList());
    }

    private @Nullable String name(@Nullable PersonId person) {
        return Optional.ofNullable(person).map(people::name).orElse(null);
    }
}
