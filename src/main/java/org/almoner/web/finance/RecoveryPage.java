package org.almoner.web.finance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.almoner.identity.Me;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.recovery.Recoveries;
import org.almoner.recovery.RecoveryId;
import org.almoner.web.support.DateParts;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Real;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One recovery; finance records here that the money came. */
@Controller
class RecoveryPage {

    record ReceiptForm(
            @Real DateParts on,

            @NotBlank(message = "{books.recovery.bank.missing}")
            @Size(max = 140, message = "{books.recovery.bank.long}")
            @Nullable
            String bankReference) {}

    private final Recoveries recoveries;
    private final RecoveryFacts facts;
    private final Formats formats;
    private final Refusals refusals;

    RecoveryPage(Recoveries recoveries, RecoveryFacts facts, Formats formats, Refusals refusals) {
        this.recoveries = recoveries;
        this.facts = facts;
        this.formats = formats;
        this.refusals = refusals;
    }

    @GetMapping("/finance/recoveries/{id}")
    String show(@PathVariable RecoveryId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new ReceiptForm(DateParts.of(formats.today()), ""));
        return page(id, me, model);
    }

    @PostMapping("/finance/recoveries/{id}")
    String receive(
            @PathVariable RecoveryId id,
            @Valid @ModelAttribute("form") ReceiptForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes next) {
        if (!refusals.accepted(errors, () -> receive(id, form, me))) return page(id, me, model);
        next.addFlashAttribute("success", "books.recovery.received");
        return "redirect:/finance/recoveries/" + id.value();
    }

    private void receive(RecoveryId id, ReceiptForm form, SignedIn me) {
        LocalDate on = form.on().date().orElseThrow();
        recoveries.receive(id, on, String.valueOf(form.bankReference()), me.id());
    }

    private String page(RecoveryId id, SignedIn me, Model model) {
        facts.into(model, id, me);
        model.addAttribute("acting", me.has(Role.FINANCE));
        return "finance/recovery";
    }
}
