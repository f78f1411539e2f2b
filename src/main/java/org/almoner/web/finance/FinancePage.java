package org.almoner.web.finance;

import java.util.stream.Collectors;
import org.almoner.reporting.AwardFilter;
import org.almoner.reporting.PotRow;
import org.almoner.reporting.Reports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every pot at one glance, and whether the books and the award report agree to the penny. */
@Controller
class FinancePage {

    private final Reports reports;

    FinancePage(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/finance")
    String show(Model model) {
        var pots = reports.pots(reports.today());
        model.addAttribute("pots", pots);
        model.addAttribute("balances", pots.stream().collect(Collectors.toMap(PotRow::id, Balances::of)));
        model.addAttribute("whole", Balances.sum(pots));
        model.addAttribute("accounts", Balances.ACCOUNTS);
        model.addAttribute("totals", reports.totals(AwardFilter.at(reports.today())));
        model.addAttribute("wide", true);
        return "finance/pots";
    }
}
