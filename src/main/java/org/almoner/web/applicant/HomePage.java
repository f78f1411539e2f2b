package org.almoner.web.applicant;

import java.time.Clock;
import org.almoner.application.Applications;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My applications, my organisations, and what is open now. */
@Controller
class HomePage {

    private final Applications applications;
    private final Organisations organisations;
    private final Rounds rounds;
    private final Clock clock;

    HomePage(Applications applications, Organisations organisations, Rounds rounds, Clock clock) {
        this.applications = applications;
        this.organisations = organisations;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping("/applicant")
    String show(@Me SignedIn me, Model model) {
        model.addAttribute("applications", applications.mine(me.id()));
        model.addAttribute("organisations", organisations.of(me.id()));
        model.addAttribute("rounds", rounds.open(clock.instant()));
        return "applicant/home";
    }
}
