package org.almoner.web.approver;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.TransferId;
import org.almoner.ledger.Transfers;
import org.almoner.shared.Once;
import org.almoner.web.finance.TransferFacts;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decides a transfer that somebody else proposed. */
@Controller
@RequestMapping("/approver/transfers/{id}")
class TransferApprovalPage {

    record RefusalForm(
            @NotBlank(message = "{books.transfer.refusal.missing}")
            @Size(max = 2000, message = "{books.text.long}")
            @Nullable
            String reason) {}

    private final Transfers transfers;
    private final TransferFacts facts;
    private final People people;
    private final Once once;
    private final Refusals refusals;

    TransferApprovalPage(Transfers transfers, TransferFacts facts, People people, Once once, Refusals refusals) {
        this.transfers = transfers;
        this.facts = facts;
        this.people = people;
        this.once = once;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable TransferId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new RefusalForm(""));
        return page(id, me, model);
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable TransferId id, @RequestParam("once") String key, @Me SignedIn me, RedirectAttributes next) {
        once.run("page:" + key, me.id().value(), "approve transfer " + id, id, Boolean.class, () -> {
            transfers.approve(id, me.id());
            return true;
        });
        next.addFlashAttribute("success", "books.transfer.approved");
        return "redirect:/approver";
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable TransferId id,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes next) {
        if (!refusals.accepted(errors, () -> transfers.refuse(id, String.valueOf(form.reason()), me.id())))
            return page(id, me, model);
        next.addFlashAttribute("success", "books.transfer.refused");
        return "redirect:/approver";
    }

    private String page(TransferId id, SignedIn me, Model model) {
        var transfer = facts.into(model, id);
        var limit = people.get(me.id()).approvalLimit();
        model.addAttribute("limit", limit);
        model.addAttribute("own", transfer.proposedBy().equals(me.id()));
        model.addAttribute("covered", limit != null && !transfer.amount().isGreaterThan(limit));
        return "approver/transfer";
    }
}
