package org.almoner.web.applicant;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.application.ApplicationId;
import org.almoner.application.Drafts;
import org.almoner.application.Invitations;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which of my organisations applies to this round? */
@Controller("startApplicationPage")
@RequestMapping("/applicant/rounds/{round}/apply")
class StartPage {

    record StartForm(
            @NotNull(message = "{applicant.start.choose}") @Nullable
            OrganisationId organisation) {}

    private final Drafts drafts;
    private final Invitations invitations;
    private final Organisations organisations;
    private final Rounds rounds;
    private final Refusals refusals;
    private final Clock clock;

    StartPage(
            Drafts drafts,
            Invitations invitations,
            Organisations organisations,
            Rounds rounds,
            Refusals refusals,
            Clock clock) {
        this.drafts = drafts;
        this.invitations = invitations;
        this.organisations = organisations;
        this.rounds = rounds;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable RoundId round, @Me SignedIn me) {
        var mine = mayApply(round, me);
        var form = new StartForm(mine.size() == 1 ? mine.getFirst().id() : null);
        return page(round, mine, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping
    ModelAndView start(
            @PathVariable RoundId round,
            @Valid @ModelAttribute("form") StartForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var started = new AtomicReference<ApplicationId>();
        if (refusals.accepted(errors, () -> started.set(drafts.start(round, chosen(form), me.id()))))
            return new ModelAndView(
                    "redirect:/applicant/applications/" + started.get().value());
        return page(round, mayApply(round, me), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("form", form);
    }

    /** My organisations; where a round is by invitation, those that are invited. */
    private List<Organisation> mayApply(RoundId id, SignedIn me) {
        var mine = organisations.of(me.id());
        if (!rounds.get(id).kind().byInvitation()) return mine;
        return mine.stream()
                .filter(organisation -> invitations
                        .of(id, organisation.id())
                        .filter(invitation -> invitation.live(clock.instant()))
                        .isPresent())
                .toList();
    }

    private ModelAndView page(RoundId id, List<Organisation> mine, HttpStatusCode status) {
        var round = rounds.get(id);
        if (round.status() == Round.Status.DRAFT) throw new NotFound(id);
        var page = new ModelAndView("applicant/start");
        page.setStatus(status);
        return page.addObject("round", round)
                .addObject("open", round.accepts(clock.instant()))
                .addObject("uninvited", round.kind().byInvitation() && mine.isEmpty())
                .addObject("organisations", mine)
                .addObject(
                        "options",
                        Forms.options(mine, organisation -> organisation.id().value(), Organisation::name));
    }

    private static OrganisationId chosen(StartForm form) {
        return requireNonNull(form.organisation());
    }
}
