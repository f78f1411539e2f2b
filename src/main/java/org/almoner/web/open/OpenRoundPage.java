package org.almoner.web.open;

import java.time.Clock;
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
    private final Clock clock;

    OpenRoundPage(Rounds rounds, Funds funds, Clock clock) {
        this.rounds = rounds;
        this.funds = funds;
        this.clock = clock;
    }

    @GetMapping("/rounds/{id}")
    String show(@PathVariable RoundId id, @Me @Nullable SignedIn me, Model model) {
        var round = rounds.get(id);
        if (round.status() == Round.Status.DRAFT) throw new NotFound(id);
        model.addAttribute("round", round);
        model.addAttribute("fund", funds.get(round.fund()));
        model.addAttribute("accepting", round.accepts(clock.instant()));
        model.addAttribute("mayApply", me == null || me.has(Role.APPLICANT));
        return "open/round";
    }
}
