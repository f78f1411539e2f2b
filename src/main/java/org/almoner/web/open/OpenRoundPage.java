package org.almoner.web.open;

import java.time.Clock;
import org.almoner.application.Invitations;
import org.almoner.fund.Funds;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The terms of one round, for anyone who thinks of applying. */
@Controller
class OpenRoundPage {

    private final Rounds rounds;
    private final Funds funds;
    private final Invitations invitations;
    private final EntryRules rules;
    private final Clock clock;

    OpenRoundPage(Rounds rounds, Funds funds, Invitations invitations, EntryRules rules, Clock clock) {
        this.rounds = rounds;
        this.funds = funds;
        this.invitations = invitations;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/rounds/{id}")
    String show(@PathVariable RoundId id, @Me @Nullable SignedIn me, Model model) {
        var round = rounds.get(id);
        if (round.status() == Round.Status.DRAFT) throw new NotFound(id);
        model.addAttribute("round", round);
        model.addAttribute("rules", rules.of(round));
        model.addAttribute("fund", funds.get(round.fund()));
        model.addAttribute("accepting", round.accepts(clock.instant()));
        var invited = me != null && invited(round, me);
        var applicant = me == null || me.has(Role.APPLICANT);
        model.addAttribute("byInvitation", round.kind().byInvitation());
        model.addAttribute("mayApply", round.kind().byInvitation() ? invited : applicant);
        return "open/round";
    }

    private boolean invited(Round round, SignedIn me) {
        return invitations.waiting(me.id()).stream()
                .anyMatch(invitation -> invitation.round().equals(round.id()));
    }
}
