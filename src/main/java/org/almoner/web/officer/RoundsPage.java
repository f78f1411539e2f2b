package org.almoner.web.officer;

import java.util.EnumSet;
import java.util.Set;
import org.almoner.fund.Funds;
import org.almoner.fund.Round.Status;
import org.almoner.fund.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All rounds, by how far they have come. */
@Controller
class RoundsPage {

    private static final int ROWS = 25;

    private final Rounds rounds;
    private final Funds funds;

    RoundsPage(Rounds rounds, Funds funds) {
        this.rounds = rounds;
        this.funds = funds;
    }

    @GetMapping("/officer/rounds")
    String list(
            @RequestParam(defaultValue = "CURRENT") Stage stage,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("stage", stage);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("rounds", rounds.list(stage.statuses, cursor, ROWS));
        model.addAttribute("funded", !funds.all().isEmpty());
        return "officer/rounds";
    }

    enum Stage {
        CURRENT(EnumSet.of(Status.PUBLISHED, Status.OPEN, Status.CLOSED, Status.DECIDED)),
        DRAFTS(EnumSet.of(Status.DRAFT)),
        FINISHED(EnumSet.of(Status.COMPLETED, Status.CANCELLED));

        private final Set<Status> statuses;

        Stage(Set<Status> statuses) {
            this.statuses = statuses;
        }
    }
}
