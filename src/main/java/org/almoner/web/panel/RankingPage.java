package org.almoner.web.panel;

import java.util.List;
import org.almoner.award.RankedAward;
import org.almoner.award.Rankings;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.shared.Once;
import org.almoner.web.support.MoneyBar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The panel's paper: every application by score, the running total, and the line where the money ends. */
@Controller
class RankingPage {

    private final Rankings rankings;
    private final Rounds rounds;
    private final Pots pots;
    private final Once once;

    RankingPage(Rankings rankings, Rounds rounds, Pots pots, Once once) {
        this.rankings = rankings;
        this.rounds = rounds;
        this.pots = pots;
        this.once = once;
    }

    @GetMapping("/panel/rounds/{id}")
    String show(@PathVariable RoundId id, @Me SignedIn me, Model model) {
        var round = rounds.get(id);
        var ranking = rankings.of(id, me.id());
        var undecided = rankings.undecided(id);
        model.addAttribute("round", round);
        model.addAttribute("ranking", ranking);
        model.addAttribute("lineBefore", lineBefore(ranking));
        model.addAttribute("bar", MoneyBar.of(pots.get(new PotId(id.value()))));
        model.addAttribute("undecided", undecided);
        model.addAttribute("concludable", round.status() == Round.Status.CLOSED && undecided == 0);
        return "panel/ranking";
    }

    @PostMapping("/panel/rounds/{id}/conclusion")
    String conclude(
            @PathVariable RoundId id, @RequestParam("once") String key, @Me SignedIn me, RedirectAttributes redirect) {
        once.run("page:" + key, me.id().value(), "conclude " + id, id, Boolean.class, () -> {
            rankings.conclude(id, me.id());
            return true;
        });
        redirect.addFlashAttribute("success", "panel.ranking.concluded");
        return "redirect:/panel/rounds/" + id.value();
    }

    /** The rank of the first application the pot does not reach, {@code null} when it reaches all. */
    static @Nullable Integer lineBefore(List<RankedAward> ranking) {
        return ranking.stream()
                .filter(line -> line.counted().isPositive() && !line.withinPot())
                .map(RankedAward::rank)
                .findFirst()
                .orElse(null);
    }
}
