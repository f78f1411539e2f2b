package org.almoner.web.finance;

import org.almoner.organisation.BankAccounts;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Bank details that nobody has checked yet. */
@Controller
class BankAccountsPage {

    private final BankAccounts accounts;

    BankAccountsPage(BankAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/finance/accounts")
    String show(@RequestParam @Nullable String cursor, Model model) {
        model.addAttribute("accounts", accounts.waiting(cursor, Page.SIZE));
        return "finance/accounts";
    }
}
