package org.almoner.web.finance;

import org.almoner.ledger.Account;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.reporting.EntryFilter;
import org.almoner.reporting.Reports;
import org.almoner.web.support.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A pot's balances, now or as at a day, and the entries behind them: all, or those of one account. */
@Controller
class PotPage {

    private final Reports reports;
    private final Pots pots;
    private final EntryTable entries;
    private final Formats formats;

    PotPage(Reports reports, Pots pots, EntryTable entries, Formats formats) {
        this.reports = reports;
        this.pots = pots;
        this.entries = entries;
        this.formats = formats;
    }

    @GetMapping("/finance/pots/{id}")
    String show(
            @PathVariable PotId id,
            @ModelAttribute("form") AsAt asAt,
            BindingResult errors,
            @RequestParam @Nullable Account account,
            @RequestParam @Nullable String cursor,
            Model model) {
        var until = asAt.end(errors, formats.today());
        model.addAttribute("pot", reports.pot(id.value()));
        model.addAttribute("balances", Balances.of(until == null ? pots.get(id) : pots.at(id, until)));
        model.addAttribute("until", until);
        model.addAttribute("account", account);
        model.addAttribute("accounts", Balances.ACCOUNTS);
        var filter = new EntryFilter(id.value(), account == null ? null : account.name(), null, until);
        model.addAttribute("entries", entries.of(filter, cursor));
        model.addAttribute("book", "/finance/pots/" + id.value());
        model.addAttribute("day", asAt.query());
        model.addAttribute("back", "/finance");
        model.addAttribute("wide", true);
        return "finance/pot";
    }
}
