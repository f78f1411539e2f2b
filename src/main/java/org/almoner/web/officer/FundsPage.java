package org.almoner.web.officer;

import org.almoner.fund.Funds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class FundsPage {

    private final Funds funds;

    FundsPage(Funds funds) {
        this.funds = funds;
    }

    @GetMapping("/officer/funds")
    String list(Model model) {
        model.addAttribute("funds", funds.all());
        return "officer/funds";
    }
}
