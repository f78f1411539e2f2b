package org.almoner.web.agreements;

import java.util.Set;
import org.almoner.agreement.Agreement.Status;
import org.almoner.agreement.AgreementFilter;
import org.almoner.agreement.AgreementFilter.Due;
import org.almoner.agreement.Agreements;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every agreement, by how far it is and what is late. */
@Controller
class AgreementsPage {

    private final Agreements agreements;
    private final Rounds rounds;

    AgreementsPage(Agreements agreements, Rounds rounds) {
        this.agreements = agreements;
        this.rounds = rounds;
    }

    @GetMapping("/officer/agreements")
    String list(
            @RequestParam(defaultValue = "UNDER_WAY") Stage stage,
            @RequestParam(required = false) @Nullable RoundId round,
            @RequestParam(required = false) @Nullable String cursor,
            @Me SignedIn me,
            Model model) {
        var filter = new AgreementFilter(round, stage.statuses, stage.due);
        model.addAttribute("stage", stage);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("round", round == null ? null : rounds.get(round));
        model.addAttribute("page", agreements.list(filter, me, cursor, Page.SIZE));
        return "agreements/list";
    }

    enum Stage {
        PREPARING(Set.of(Status.OPEN), Due.ANY),
        UNDER_WAY(Set.of(Status.ACTIVE, Status.SUSPENDED), Due.ANY),
        DUE_SOON(Set.of(Status.ACTIVE, Status.SUSPENDED), Due.SOON),
        OVERDUE(Set.of(Status.ACTIVE, Status.SUSPENDED), Due.OVERDUE),
        CLOSING(Set.of(Status.CLOSING), Due.ANY),
        ENDED(Set.of(Status.CLOSED, Status.TERMINATED), Due.ANY);

        private final Set<Status> statuses;
        private final Due due;

        Stage(Set<Status> statuses, Due due) {
            this.statuses = statuses;
            this.due = due;
        }
    }
}
