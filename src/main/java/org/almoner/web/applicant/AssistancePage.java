package org.almoner.web.applicant;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.subsidy.DeclareAssistance;
import org.almoner.subsidy.Subsidies;
import org.almoner.web.support.AboveZero;
import org.almoner.web.support.DateParts;
import org.almoner.web.support.Real;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What my organisation had from other public bodies, and what it may still have. */
@Controller
@RequestMapping("/applicant/organisations/{id}/subsidy")
class AssistancePage {

    record AssistanceForm(
            @NotBlank(message = "{subsidy.giver.missing}") @Size(max = 200, message = "{subsidy.giver.long}")
            String giver,

            @NotNull(message = "{subsidy.amount.missing}") @AboveZero @Nullable
            Money amount,

            @Real(message = "{subsidy.day.missing}") DateParts givenOn) {

        DeclareAssistance command(OrganisationId organisation) {
            return new DeclareAssistance(
                    organisation, requireNonNull(amount), givenOn.date().orElseThrow(), giver);
        }
    }

    private final Subsidies subsidies;
    private final Organisations organisations;
    private final Refusals refusals;

    AssistancePage(Subsidies subsidies, Organisations organisations, Refusals refusals) {
        this.subsidies = subsidies;
        this.organisations = organisations;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable OrganisationId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new AssistanceForm("", null, DateParts.NONE));
        return page(id, me, model);
    }

    @PostMapping
    String declare(
            @PathVariable OrganisationId id,
            @Valid @ModelAttribute("form") AssistanceForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (!refusals.accepted(errors, () -> subsidies.declare(form.command(id), me.id()))) return page(id, me, model);
        flash.addFlashAttribute("success", "subsidy.declared");
        return "redirect:/applicant/organisations/" + id.value() + "/subsidy";
    }

    private String page(OrganisationId id, SignedIn me, Model model) {
        var organisation = organisations.own(id, me.id());
        model.addAttribute("organisation", organisation);
        model.addAttribute("assistance", subsidies.headroom(id));
        model.addAttribute(
                "mayDeclare", organisation.may(me.id(), Part.LEAD) || organisation.may(me.id(), Part.SIGNATORY));
        return "applicant/subsidy";
    }
}
