package org.almoner.web.applicant;

import java.time.Clock;
import java.util.List;
import org.almoner.application.Applications;
import org.almoner.application.Invitation;
import org.almoner.application.Invitations;
import org.almoner.application.Queries;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.MemberInvitation;
import org.almoner.organisation.MemberInvitations;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My applications, my organisations, and what is open now. */
@Controller
class HomePage {

    private final Applications applications;
    private final Organisations organisations;
    private final Invitations invitations;
    private final Queries queries;
    private final MemberInvitations joinings;
    private final Rounds rounds;
    private final Clock clock;

    HomePage(
            Applications applications,
            Organisations organisations,
            Invitations invitations,
            Queries queries,
            MemberInvitations joinings,
            Rounds rounds,
            Clock clock) {
        this.applications = applications;
        this.organisations = organisations;
        this.invitations = invitations;
        this.queries = queries;
        this.joinings = joinings;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping("/applicant")
    String show(@Me SignedIn me, Model model) {
        model.addAttribute("queries", queries.waiting(me.id()));
        model.addAttribute("applications", applications.mine(me.id()));
        model.addAttribute("organisations", organisations.of(me.id()));
        model.addAttribute("invitations", invited(me));
        model.addAttribute("joinings", joinings(me));
        model.addAttribute(
                "rounds",
                rounds.open(clock.instant()).stream()
                        .filter(round -> !round.kind().byInvitation())
                        .toList());
        return "applicant/home";
    }

    private List<Invited> invited(SignedIn me) {
        return invitations.waiting(me.id()).stream()
                .map(invitation -> new Invited(invitation, rounds.get(invitation.round())))
                .toList();
    }

    private List<Joining> joinings(SignedIn me) {
        return joinings.of(me.id()).stream()
                .map(invitation -> new Joining(invitation, organisations.get(invitation.organisation())))
                .toList();
    }

    /** An invitation to join, with the organisation. */
    public record Joining(MemberInvitation invitation, Organisation organisation) {}

    /** An invitation with the round it opens. */
    public record Invited(Invitation invitation, Round round) {}
}
