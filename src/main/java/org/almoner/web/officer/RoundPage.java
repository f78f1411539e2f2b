package org.almoner.web.officer;

import java.util.Arrays;
import org.almoner.application.Applications;
import org.almoner.fund.Funds;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.web.support.MoneyBar;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One round: what there is still to fill in while it is a draft, how it is going from publication on. */
@Controller
class RoundPage {

    private final Rounds rounds;
    private final Funds funds;
    private final Pots pots;
    private final Applications applications;
    private final RoundDiagrams diagrams;
    private final LondonTimes times;

    RoundPage(
            Rounds rounds,
            Funds funds,
            Pots pots,
            Applications applications,
            RoundDiagrams diagrams,
            LondonTimes times) {
        this.rounds = rounds;
        this.funds = funds;
        this.pots = pots;
        this.applications = applications;
        this.diagrams = diagrams;
        this.times = times;
    }

    @GetMapping("/officer/rounds/{id}")
    String show(
            @PathVariable RoundId id,
            @RequestParam(name = "diagram", defaultValue = "application") String process,
            @Me SignedIn me,
            Model model) {
        var round = rounds.get(id);
        model.addAttribute("round", round);
        model.addAttribute("fund", funds.get(round.fund()));
        model.addAttribute("mayRank", me.has(Role.PANEL));
        return Part.frozen(round) ? published(round, process, model) : draft(round, model);
    }

    private String draft(Round round, Model model) {
        var missing = rounds.missing(round.id());
        model.addAttribute("missing", missing);
        model.addAttribute(
                "sections",
                Arrays.stream(Part.values()).map(part -> part.line(missing)).toList());
        return "officer/round-draft";
    }

    private String published(Round round, String process, Model model) {
        model.addAttribute("bar", MoneyBar.of(pots.get(new PotId(round.id().value()))));
        model.addAttribute("diagram", diagrams.of(round.id(), process));
        model.addAttribute("times", times.of(round.draft().dates()));
        model.addAttribute("counts", applications.counts(round.id()));
        return "officer/round";
    }
}
