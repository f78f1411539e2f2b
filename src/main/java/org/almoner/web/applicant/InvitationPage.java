package org.almoner.web.applicant;

import java.time.Clock;
import org.almoner.application.Applications;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.investment.Investment;
import org.almoner.investment.InvestmentId;
import org.almoner.investment.Investments;
import org.almoner.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The invitation to carry an idea on, until when it stands, and the button that takes it up. */
@Controller
@RequestMapping("/applicant/investments/{id}")
class InvitationPage {

    private final Investments investments;
    private final Applications applications;
    private final Organisations organisations;
    private final Rounds rounds;
    private final Clock clock;

    InvitationPage(
            Investments investments,
            Applications applications,
            Organisations organisations,
            Rounds rounds,
            Clock clock) {
        this.investments = investments;
        this.applications = applications;
        this.organisations = organisations;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable InvestmentId id, @Me SignedIn me, Model model) {
        var investment = investments.own(id, me.id());
        model.addAttribute("investment", investment);
        model.addAttribute("round", rounds.get(investment.round()));
        model.addAttribute("proposal", applications.get(investment.application()));
        model.addAttribute("organisation", organisations.get(investment.organisation()));
        model.addAttribute("open", open(investment));
        return "applicant/investment";
    }

    /** A second click finds it taken up and goes on to the application. */
    @PostMapping
    String takeUp(@PathVariable InvestmentId id, @Me SignedIn me) {
        var taken = investments.own(id, me.id()).next();
        var application = taken == null ? investments.takeUp(id, me.id()) : taken;
        return "redirect:/applicant/applications/" + application.value();
    }

    private boolean open(Investment investment) {
        var expires = investment.expiresAt();
        return investment.status() == Investment.Status.INVITED
                && expires != null
                && clock.instant().isBefore(expires);
    }
}
