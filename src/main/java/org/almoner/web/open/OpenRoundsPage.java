package org.almoner.web.open;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.almoner.fund.Round.Status;
import org.almoner.fund.RoundRow;
import org.almoner.fund.Rounds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rounds to apply to now, those to come and those that closed lately. */
@Controller
class OpenRoundsPage {

    private static final int CLOSED = 10;
    private static final Set<Status> PAST = EnumSet.of(Status.CLOSED, Status.DECIDED, Status.COMPLETED);

    private final Rounds rounds;
    private final Clock clock;

    OpenRoundsPage(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping("/rounds")
    String list(Model model) {
        var now = clock.instant();
        model.addAttribute(
                "open",
                rounds.open(now).stream().filter(OpenRoundsPage::forEveryone).toList());
        model.addAttribute(
                "coming",
                rounds.list(Set.of(Status.PUBLISHED), null, 50).items().stream()
                        .filter(OpenRoundsPage::forEveryone)
                        .filter(row -> Objects.requireNonNull(row.opensAt()).isAfter(now))
                        .sorted(java.util.Comparator.comparing(RoundRow::opensAt))
                        .toList());
        model.addAttribute("closed", rounds.list(PAST, null, CLOSED).items());
        return "open/rounds";
    }

    private static boolean forEveryone(RoundRow round) {
        return !round.kind().byInvitation();
    }
}
