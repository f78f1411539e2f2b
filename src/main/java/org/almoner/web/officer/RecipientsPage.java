package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.almoner.application.Exemption;
import org.almoner.application.Invitation;
import org.almoner.application.InvitationId;
import org.almoner.application.Invitations;
import org.almoner.application.NameRecipient;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.OrganisationRow;
import org.almoner.organisation.Organisations;
import org.almoner.subsidy.Headroom;
import org.almoner.subsidy.Subsidies;
import org.almoner.web.support.AboveZero;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.joda.money.Money;
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

/** Who is to have money of this round without a competition, and why it and no other. */
@Controller
@RequestMapping("/officer/rounds/{id}/recipients")
class RecipientsPage {

    private static final int CHOICES = 50;

    record RecipientForm(
            @NotNull(message = "{recipients.organisation.missing}") @Nullable
            OrganisationId organisation,

            @NotNull(message = "{recipients.amount.missing}") @AboveZero @Nullable
            Money amount,

            @NotNull(message = "{recipients.exemption.missing}") @Nullable
            Exemption exemption,

            @NotBlank(message = "{recipients.reason.missing}") @Size(max = 5000, message = "{investment.reason.long}")
            String reason) {

        NameRecipient command(RoundId round) {
            return new NameRecipient(
                    round, requireNonNull(organisation), requireNonNull(amount), requireNonNull(exemption), reason);
        }
    }

    /** One recipient with what is left to give its organisation as minimal assistance. */
    public record Line(Invitation invitation, String name, Headroom assistance) {}

    private final Invitations invitations;
    private final Rounds rounds;
    private final Organisations organisations;
    private final Subsidies subsidies;
    private final Refusals refusals;
    private final Forms forms;

    RecipientsPage(
            Invitations invitations,
            Rounds rounds,
            Organisations organisations,
            Subsidies subsidies,
            Refusals refusals,
            Forms forms) {
        this.invitations = invitations;
        this.rounds = rounds;
        this.organisations = organisations;
        this.subsidies = subsidies;
        this.refusals = refusals;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable RoundId id, @RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("form", new RecipientForm(null, null, null, ""));
        return page(id, q, model);
    }

    @PostMapping
    String name(
            @PathVariable RoundId id,
            @RequestParam(required = false) @Nullable String q,
            @Valid @ModelAttribute("form") RecipientForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (!refusals.accepted(errors, () -> invitations.name(form.command(id), me.id()))) return page(id, q, model);
        flash.addFlashAttribute("success", "recipients.named");
        return home(id);
    }

    @PostMapping("/{invitation}/removal")
    String remove(
            @PathVariable RoundId id,
            @PathVariable InvitationId invitation,
            @Me SignedIn me,
            RedirectAttributes flash) {
        invitations.remove(invitation, me.id());
        flash.addFlashAttribute("success", "recipients.removed");
        return home(id);
    }

    private String page(RoundId id, @Nullable String q, Model model) {
        model.addAttribute("round", rounds.get(id));
        model.addAttribute("recipients", lines(id));
        model.addAttribute("exemptions", forms.options(Exemption.class));
        model.addAttribute("q", q);
        var found = organisations.list(q, null, CHOICES).items();
        model.addAttribute("organisations", Forms.options(found, row -> row.id().value(), OrganisationRow::name));
        return "officer/recipients";
    }

    private List<Line> lines(RoundId id) {
        var named = invitations.of(id);
        var all = organisations.all(named.stream().map(Invitation::organisation).toList());
        return named.stream()
                .map(each -> new Line(
                        each,
                        requireNonNull(all.get(each.organisation())).name(),
                        subsidies.headroom(each.organisation())))
                .toList();
    }

    private static String home(RoundId id) {
        return "redirect:/officer/rounds/" + id.value() + "/recipients";
    }
}
