package org.almoner.web.finance;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.ledger.Transfers;
import org.almoner.web.support.AboveZero;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for money to be moved from one pot to another. */
@Controller
@RequestMapping("/finance/transfers/new")
class NewTransferPage {

    record TransferForm(
            @NotNull(message = "{books.transfer.from.missing}") @Nullable
            UUID from,

            @NotNull(message = "{books.transfer.to.missing}") @Nullable
            UUID to,

            @NotNull(message = "{books.amount.missing}") @AboveZero @Nullable
            Money amount,

            @NotBlank(message = "{books.transfer.reason.missing}")
            @Size(max = 2000, message = "{books.text.long}")
            @Nullable
            String reason) {}

    private final Transfers transfers;
    private final Pots pots;
    private final Formats formats;
    private final Refusals refusals;

    NewTransferPage(Transfers transfers, Pots pots, Formats formats, Refusals refusals) {
        this.transfers = transfers;
        this.pots = pots;
        this.formats = formats;
        this.refusals = refusals;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new TransferForm(null, null, null, ""));
        return page(model);
    }

    @PostMapping
    String propose(
            @Valid @ModelAttribute("form") TransferForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes next) {
        if (!refusals.accepted(errors, () -> propose(form, me))) return page(model);
        next.addFlashAttribute("success", "books.transfer.proposed");
        return "redirect:/finance/transfers";
    }

    private void propose(TransferForm form, SignedIn me) {
        transfers.propose(
                new PotId(requireNonNull(form.from())),
                new PotId(requireNonNull(form.to())),
                requireNonNull(form.amount()),
                requireNonNull(form.reason()),
                me.id());
    }

    private String page(Model model) {
        model.addAttribute(
                "pots",
                Forms.options(
                        pots.all(),
                        pot -> pot.id().value(),
                        pot -> pot.name() + " (" + formats.money(pot.available()) + ")"));
        return "finance/transfer-new";
    }
}
