package org.almoner.web.applicant;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Member;
import org.almoner.organisation.MemberInvitations;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.web.support.Forms;
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

/** An applicant's organisation: registering it, what is known of it, changing that. */
@Controller
class OrganisationPage {

    private final Organisations organisations;
    private final MemberInvitations invitations;
    private final People people;
    private final Forms forms;
    private final Refusals refusals;

    OrganisationPage(
            Organisations organisations, MemberInvitations invitations, People people, Forms forms, Refusals refusals) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.people = people;
        this.forms = forms;
        this.refusals = refusals;
    }

    @GetMapping("/applicant/organisations/new")
    String begin(Model model) {
        model.addAttribute("form", OrganisationForm.EMPTY);
        return form(null, model);
    }

    @PostMapping("/applicant/organisations/new")
    String register(
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var made = new AtomicReference<@Nullable OrganisationId>();
        if (!refusals.accepted(errors, () -> made.set(organisations.register(form.command(), me.id()))))
            return form(null, model);
        flash.addFlashAttribute("success", "applicant.organisation.registered");
        return home(requireNonNull(made.get()));
    }

    @GetMapping("/applicant/organisations/{id}")
    String show(@PathVariable OrganisationId id, @Me SignedIn me, Model model) {
        var organisation = organisations.own(id, me.id());
        model.addAttribute("organisation", organisation);
        model.addAttribute("members", members(organisation));
        model.addAttribute("invitations", invitations.of(id, me.id()));
        model.addAttribute("lead", organisation.may(me.id(), Part.LEAD));
        return "applicant/organisation";
    }

    @GetMapping("/applicant/organisations/{id}/details")
    String details(@PathVariable OrganisationId id, @Me SignedIn me, Model model) {
        var organisation = organisations.own(id, me.id());
        model.addAttribute("form", OrganisationForm.of(organisation));
        return form(organisation, model);
    }

    @PostMapping("/applicant/organisations/{id}/details")
    String change(
            @PathVariable OrganisationId id,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var organisation = organisations.own(id, me.id());
        if (!refusals.accepted(errors, () -> organisations.change(id, form.command(), me.id())))
            return form(organisation, model);
        flash.addFlashAttribute("success", "applicant.organisation.changed");
        return home(id);
    }

    private List<MemberLine> members(Organisation organisation) {
        var ids = organisation.members().stream().map(Member::person).distinct().toList();
        var names = people.names(ids);
        return ids.stream()
                .map(id -> new MemberLine(id, names.getOrDefault(id, ""), List.copyOf(organisation.parts(id))))
                .sorted(java.util.Comparator.comparing(MemberLine::name))
                .toList();
    }

    private String form(@Nullable Organisation organisation, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("kinds", forms.options(Organisation.Kind.class));
        return "applicant/organisation-details";
    }

    static String home(OrganisationId id) {
        return "redirect:/applicant/organisations/" + id.value();
    }

    record MemberLine(PersonId id, String name, List<Part> parts) {}
}
