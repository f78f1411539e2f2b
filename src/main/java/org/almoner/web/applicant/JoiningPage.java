package org.almoner.web.applicant;

import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.MemberInvitation;
import org.almoner.organisation.MemberInvitationId;
import org.almoner.organisation.MemberInvitations;
import org.almoner.organisation.Organisations;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joining an organisation one was invited to at one's own address. */
@Controller
@RequestMapping("/applicant/joining/{id}")
class JoiningPage {

    /** Nothing is asked. */
    record JoiningForm() {}

    private final MemberInvitations invitations;
    private final Organisations organisations;
    private final People people;
    private final Refusals refusals;

    JoiningPage(MemberInvitations invitations, Organisations organisations, People people, Refusals refusals) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable MemberInvitationId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new JoiningForm());
        return page(invitations.own(id, me.id()), model);
    }

    @PostMapping
    String join(
            @PathVariable MemberInvitationId id,
            @ModelAttribute("form") JoiningForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var invitation = invitations.own(id, me.id());
        if (!refusals.accepted(errors, () -> invitations.accept(id, me.id()))) return page(invitation, model);
        flash.addFlashAttribute("success", "applicant.joining.done");
        return OrganisationPage.home(invitation.organisation());
    }

    private String page(MemberInvitation invitation, Model model) {
        model.addAttribute("invitation", invitation);
        model.addAttribute("organisation", organisations.get(invitation.organisation()));
        model.addAttribute("by", people.name(invitation.invitedBy()));
        return "applicant/joining";
    }
}
