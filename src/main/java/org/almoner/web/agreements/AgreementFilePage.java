package org.almoner.web.agreements;

import java.time.Clock;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Checklists;
import org.almoner.drawing.Drawings;
import org.almoner.identity.Me;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.recovery.Recoveries;
import org.almoner.web.support.Diagram;
import org.almoner.workflow.WorkQueue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One agreement as staff follow it: what it waits for, what may be done, its money, reports and files. */
@Controller
class AgreementFilePage {

    private final Agreements agreements;
    private final Checklists checklists;
    private final Organisations organisations;
    private final AgreementFacts facts;
    private final Recoveries recoveries;
    private final Drawings drawings;
    private final WorkQueue queue;
    private final Clock clock;

    AgreementFilePage(
            Agreements agreements,
            Checklists checklists,
            Organisations organisations,
            AgreementFacts facts,
            Recoveries recoveries,
            Drawings drawings,
            WorkQueue queue,
            Clock clock) {
        this.agreements = agreements;
        this.checklists = checklists;
        this.organisations = organisations;
        this.facts = facts;
        this.recoveries = recoveries;
        this.drawings = drawings;
        this.queue = queue;
        this.clock = clock;
    }

    @GetMapping("/officer/agreements/{id}")
    String officer(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        return show(agreements.visible(id, me), true, model);
    }

    /** For whoever has an agreement’s address: its people go to their own page of it. */
    @GetMapping("/agreements/{id}")
    String read(@PathVariable AgreementId id, @Me SignedIn me, Model model) {
        var agreement = agreements.visible(id, me);
        if (organisations.member(agreement.organisation(), me.id()))
            return "redirect:/applicant/agreements/" + id.value();
        return show(agreement, me.has(Role.OFFICER), model);
    }

    private String show(Agreement agreement, boolean acts, Model model) {
        facts.into(model, agreement);
        facts.delivery(model, agreement);
        facts.money(model, agreement);
        model.addAttribute("acts", acts);
        model.addAttribute("yearly", agreement.reviewDue(clock.instant()));
        model.addAttribute("checks", checklists.of(agreement.id()));
        model.addAttribute("recoveries", recoveries.of(agreement.id()));
        var drawing = drawings.of("agreement", agreement.id().value());
        model.addAttribute("diagram", drawing.map(Diagram::of).orElse(null));
        model.addAttribute("waiting", queue.of(List.of(agreement.id().value())));
        return "agreements/file";
    }
}
