package org.almoner.web.finance;

import org.almoner.agreement.Agreement;
import org.almoner.agreement.Agreements;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.identity.Me;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.Account;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.organisation.Organisations;
import org.almoner.recovery.Recoveries;
import org.almoner.reporting.EntryFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The book of one award: where its money stands, every entry that brought it there, and what was asked back. */
@Controller
class AwardBookPage {

    private final Awards awards;
    private final Organisations organisations;
    private final Agreements agreements;
    private final Recoveries recoveries;
    private final Pots pots;
    private final EntryTable entries;

    AwardBookPage(
            Awards awards,
            Organisations organisations,
            Agreements agreements,
            Recoveries recoveries,
            Pots pots,
            EntryTable entries) {
        this.awards = awards;
        this.organisations = organisations;
        this.agreements = agreements;
        this.recoveries = recoveries;
        this.pots = pots;
        this.entries = entries;
    }

    @GetMapping("/finance/awards/{id}")
    String show(
            @PathVariable AwardId id,
            @RequestParam @Nullable Account account,
            @RequestParam @Nullable String cursor,
            @Me SignedIn me,
            Model model) {
        var award = awards.visible(id, me);
        var pot = new PotId(award.round().value());
        model.addAttribute("acting", me.has(Role.FINANCE));
        model.addAttribute("award", award);
        model.addAttribute("organisation", organisations.get(award.organisation()));
        model.addAttribute("balances", Balances.of(pots.standing(pot, id.value())));
        model.addAttribute("account", account);
        model.addAttribute("accounts", Balances.OF_AWARDS);
        var filter = new EntryFilter(pot.value(), account == null ? null : account.name(), id.value(), null);
        model.addAttribute("entries", entries.of(filter, cursor));
        model.addAttribute("book", "/finance/awards/" + id.value());
        model.addAttribute("day", "");
        model.addAttribute("back", "/applications/" + award.application().value());
        model.addAttribute("wide", true);
        agreements.of(id).ifPresent(agreement -> agreed(agreement, model));
        return "finance/award";
    }

    private void agreed(Agreement agreement, Model model) {
        model.addAttribute("agreement", agreement);
        model.addAttribute("recoveries", recoveries.of(agreement.id()));
        model.addAttribute("recoverable", recoveries.recoverable(agreement.id()));
    }
}
