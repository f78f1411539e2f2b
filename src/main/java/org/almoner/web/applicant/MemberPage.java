package org.almoner.web.applicant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.MemberInvitationId;
import org.almoner.organisation.MemberInvitations;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Option;
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

/** Who may act for an organisation, and in which parts. */
@Controller
@RequestMapping("/applicant/organisations/{id}")
class MemberPage {

    private final Organisations organisations;
    private final MemberInvitations invitations;
    private final People people;
    private final Formats formats;
    private final Refusals refusals;

    MemberPage(
            Organisations organisations,
            MemberInvitations invitations,
            People people,
            Formats formats,
            Refusals refusals) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.people = people;
        this.formats = formats;
        this.refusals = refusals;
    }

    @GetMapping("/members/new")
    String begin(@PathVariable OrganisationId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new InviteForm("", Set.of()));
        return page(organisations.own(id, me.id()), null, model);
    }

    /** What is answered is the same whether or not somebody has this address. */
    @PostMapping("/members/new")
    String invite(
            @PathVariable OrganisationId id,
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var organisation = organisations.own(id, me.id());
        if (!refusals.accepted(errors, () -> invitations.invite(id, form.email(), form.parts(), me.id())))
            return page(organisation, null, model);
        flash.addFlashAttribute("success", "applicant.member.invited");
        return OrganisationPage.home(id);
    }

    @PostMapping("/invitations/{invitation}/withdrawal")
    String withdraw(
            @PathVariable OrganisationId id,
            @PathVariable MemberInvitationId invitation,
            @Me SignedIn me,
            RedirectAttributes flash) {
        invitations.withdraw(id, invitation, me.id());
        flash.addFlashAttribute("success", "applicant.member.uninvited");
        return OrganisationPage.home(id);
    }

    @GetMapping("/members/{person}")
    String show(@PathVariable OrganisationId id, @PathVariable PersonId person, @Me SignedIn me, Model model) {
        var organisation = organisations.own(id, me.id());
        if (!organisation.member(person)) throw new NotFound(person);
        model.addAttribute("form", new PartsForm(organisation.parts(person)));
        return page(organisation, person, model);
    }

    @PostMapping("/members/{person}")
    String save(
            @PathVariable OrganisationId id,
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") PartsForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var organisation = organisations.own(id, me.id());
        if (!organisation.member(person)) throw new NotFound(person);
        if (!refusals.accepted(errors, () -> organisations.changeMember(id, person, form.parts(), me.id())))
            return page(organisation, person, model);
        flash.addFlashAttribute("success", "applicant.member.saved");
        return OrganisationPage.home(id);
    }

    @PostMapping("/members/{person}/removal")
    String remove(
            @PathVariable OrganisationId id, @PathVariable PersonId person, @Me SignedIn me, RedirectAttributes flash) {
        organisations.removeMember(id, person, me.id());
        flash.addFlashAttribute("success", "applicant.member.removed");
        return person.equals(me.id()) ? "redirect:/applicant" : OrganisationPage.home(id);
    }

    private String page(Organisation organisation, @Nullable PersonId person, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("person", person == null ? null : people.get(person));
        model.addAttribute("parts", parts());
        return "applicant/member";
    }

    private List<Option> parts() {
        return Arrays.stream(Part.values())
                .map(part -> new Option(
                        part.name(), formats.label(part), formats.text("applicant.member.part." + part.name())))
                .toList();
    }

    record InviteForm(
            @NotBlank(message = "{applicant.member.email.missing}")
            @Email(message = "{applicant.member.email.invalid}")
            @Size(max = 254, message = "{applicant.member.email.invalid}")
            String email,

            @NotEmpty(message = "{applicant.member.parts.missing}")
            Set<Part> parts) {

        InviteForm(@Nullable String email, @Nullable Set<Part> parts) {
            this.email = email == null ? "" : email;
            this.parts = parts == null ? Set.of() : parts;
        }
    }

    record PartsForm(
            @NotEmpty(message = "{applicant.member.parts.missing}")
            Set<Part> parts) {

        PartsForm(@Nullable Set<Part> parts) {
            this.parts = parts == null ? Set.of() : parts;
        }
    }
}
