package org.almoner.web.panel;

import static org.almoner.fund.Round.Status.CLOSED;
import static org.almoner.fund.Round.Status.COMPLETED;
import static org.almoner.fund.Round.Status.DECIDED;
import static org.almoner.fund.Round.Status.OPEN;

import java.util.List;
import java.util.Set;
import org.almoner.award.Rankings;
import org.almoner.fund.Round;
import org.almoner.fund.RoundRow;
import org.almoner.fund.Rounds;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rounds a panel decides: those waiting first. */
@Controller
class PanelPage {

    private final Rounds rounds;
    private final Rankings rankings;

    PanelPage(Rounds rounds, Rankings rankings) {
        this.rounds = rounds;
        this.rankings = rankings;
    }

    @GetMapping("/panel")
    String show(@RequestParam @Nullable String cursor, Model model) {
        var others = rounds.list(Set.of(OPEN, DECIDED, COMPLETED), cursor, Page.SIZE);
        model.addAttribute("waiting", cursor == null ? lines(Set.of(CLOSED)) : List.of());
        model.addAttribute("others", others.items().stream().map(this::line).toList());
        model.addAttribute("next", others.next());
        return "panel/rounds";
    }

    private List<Line> lines(Set<Round.Status> statuses) {
        return rounds.list(statuses, null, Page.SIZE).items().stream()
                .map(this::line)
                .toList();
    }

    private Line line(RoundRow round) {
        return new Line(round, rankings.undecided(round.id()));
    }

    record Line(RoundRow round, long undecided) {}
}
