package org.almoner.web.approver;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.recovery.Recoveries;
import org.almoner.recovery.RecoveryId;
import org.almoner.web.finance.RecoveryFacts;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives up money that somebody else asked back. */
@Controller
@RequestMapping("/approver/recoveries/{id}")
class WriteOffPage {

    record WriteOffForm(
            @NotBlank(message = "{books.recovery.write-off.missing}")
            @Size(max = 2000, message = "{books.text.long}")
            @Nullable
            String reason) {}

    private final Recoveries recoveries;
    private final RecoveryFacts facts;
    private final People people;
    private final Refusals refusals;

    WriteOffPage(Recoveries recoveries, RecoveryFacts facts, People people, Refusals refusals) {
        this.recoveries = recoveries;
        this.facts = facts;
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RecoveryId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new WriteOffForm(""));
        return page(id, me, model);
    }

    @PostMapping
    String writeOff(
            @PathVariable RecoveryId id,
            @Valid @ModelAttribute("form") WriteOffForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes next) {
        recoveries.visible(id, me);
        if (!refusals.accepted(errors, () -> recoveries.writeOff(id, String.valueOf(form.reason()), me.id())))
            return page(id, me, model);
        next.addFlashAttribute("success", "books.recovery.written-off");
        return "redirect:/approver";
    }

    private String page(RecoveryId id, SignedIn me, Model model) {
        var recovery = facts.into(model, id, me);
        var limit = people.get(me.id()).approvalLimit();
        model.addAttribute("limit", limit);
        model.addAttribute("own", recovery.raisedBy().equals(me.id()));
        var together = recovery.amount().plus(recoveries.writtenOff(recovery.agreement()));
        model.addAttribute("covered", limit != null && !together.isGreaterThan(limit));
        return "approver/write-off";
    }
}
