package org.almoner.web.finance;

import org.almoner.recovery.Recoveries;
import org.almoner.recovery.Recovery;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Money that was asked back: all of it, or what is in one status. */
@Controller
class RecoveriesPage {

    private final Recoveries recoveries;

    RecoveriesPage(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @GetMapping("/finance/recoveries")
    String show(@RequestParam Recovery.@Nullable Status status, @RequestParam @Nullable String cursor, Model model) {
        model.addAttribute("recoveries", recoveries.list(status, cursor, Page.SIZE));
        model.addAttribute("statuses", Recovery.Status.values());
        model.addAttribute("status", status);
        model.addAttribute("here", "/finance/recoveries" + (status == null ? "" : "?status=" + status));
        return "finance/recoveries";
    }
}
