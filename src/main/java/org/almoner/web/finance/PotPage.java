package org.almoner.web.finance;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.ledger.Account;
import org.almoner.ledger.PotId;
import org.almoner.reporting.EntryLine;
import org.almoner.reporting.Reports;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries behind a pot's figures: all of them, or those of one account with its balance after each. */
@Controller
class PotPage {

    private final Reports reports;
    private final People people;

    PotPage(Reports reports, People people) {
        this.reports = reports;
        this.people = people;
    }

    @GetMapping("/finance/pots/{id}")
    String show(
            @PathVariable PotId id,
            @RequestParam @Nullable Account account,
            @RequestParam @Nullable String cursor,
            Model model) {
        var pot = reports.pot(id.value());
        var entries = reports.entries(id.value(), account == null ? null : account.name(), cursor, Page.SIZE);
        model.addAttribute("pot", pot);
        model.addAttribute("balances", Balances.of(pot));
        model.addAttribute("accounts", Balances.ACCOUNTS);
        model.addAttribute("account", account);
        model.addAttribute("entries", entries);
        model.addAttribute("names", names(entries));
        model.addAttribute("back", "/finance");
        model.addAttribute("wide", true);
        model.addAttribute("here", "/finance/pots/" + id.value() + (account == null ? "" : "?account=" + account));
        return "finance/pot";
    }

    private Map<UUID, String> names(Page<EntryLine> entries) {
        var acting = entries.items().stream()
                .map(EntryLine::by)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .collect(Collectors.toSet());
        return people.names(acting).entrySet().stream()
                .collect(Collectors.toMap(name -> name.getKey().value(), Map.Entry::getValue));
    }
}
