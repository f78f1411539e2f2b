package org.almoner.web.finance;

import java.util.List;
import org.almoner.payment.Payment.Status;
import org.almoner.payment.Payments;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be paid, what is on its way and what was paid, with control totals of what is due. */
@Controller
class PaymentsPage {

    private final Payments payments;

    PaymentsPage(Payments payments) {
        this.payments = payments;
    }

    @GetMapping("/finance/payments")
    String show(@RequestParam @Nullable Status status, @RequestParam @Nullable String cursor, Model model) {
        var shown = status == null ? Status.REQUESTED : status;
        model.addAttribute("status", shown);
        model.addAttribute("statuses", List.of(Status.values()));
        model.addAttribute("due", payments.due());
        model.addAttribute("payments", payments.list(List.of(shown), cursor, Page.SIZE));
        model.addAttribute("wide", true);
        return "finance/payments";
    }
}
