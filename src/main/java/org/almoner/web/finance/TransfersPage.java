package org.almoner.web.finance;

import org.almoner.identity.Me;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.Transfers;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every transfer between pots, the newest first. */
@Controller
class TransfersPage {

    private final Transfers transfers;

    TransfersPage(Transfers transfers) {
        this.transfers = transfers;
    }

    @GetMapping("/finance/transfers")
    String show(@RequestParam @Nullable String cursor, @Me SignedIn me, Model model) {
        model.addAttribute("acting", me.has(Role.FINANCE));
        model.addAttribute("transfers", transfers.list(null, cursor, Page.SIZE));
        return "finance/transfers";
    }
}
