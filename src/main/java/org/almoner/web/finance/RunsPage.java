package org.almoner.web.finance;

import org.almoner.payment.PaymentRuns;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every payment run, the newest first. */
@Controller
class RunsPage {

    private final PaymentRuns runs;

    RunsPage(PaymentRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/finance/runs")
    String show(@RequestParam @Nullable String cursor, Model model) {
        model.addAttribute("runs", runs.list(cursor, Page.SIZE));
        model.addAttribute("wide", true);
        return "finance/runs";
    }
}
