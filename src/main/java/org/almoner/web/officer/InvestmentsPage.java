package org.almoner.web.officer;

import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.investment.Investment;
import org.almoner.investment.Investments;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every nomination, and how far it is. */
@Controller
class InvestmentsPage {

    private final Investments investments;

    InvestmentsPage(Investments investments) {
        this.investments = investments;
    }

    @GetMapping("/officer/investments")
    String list(
            @RequestParam(required = false) Investment.@Nullable Status status,
            @RequestParam(required = false) @Nullable String cursor,
            @Me SignedIn me,
            Model model) {
        model.addAttribute("investments", investments.list(status, me.id(), cursor, Page.SIZE));
        model.addAttribute("statuses", Investment.Status.values());
        model.addAttribute("status", status);
        return "officer/investments";
    }
}
