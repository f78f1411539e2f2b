package org.almoner.demo;

import static org.almoner.demo.Proposal.Until.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almoner.application.ApplicationId;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.award.Decision;
import org.almoner.award.Offers;
import org.almoner.fund.RoundId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Plays one round from its opening to signed agreements: every proposal as far as its text says. */
@Component
@ConditionalOnBooleanProperty("almoner.demonstration")
class Competition {

    private final Cast cast;
    private final Proposals proposals;
    private final Applying applying;
    private final Reviewing reviewing;
    private final Awards awards;
    private final Offers offers;
    private final Agreeing agreeing;
    private final PlayedClock clock;

    Competition(
            Cast cast,
            Proposals proposals,
            Applying applying,
            Reviewing reviewing,
            Awards awards,
            Offers offers,
            Agreeing agreeing,
            PlayedClock clock) {
        this.cast = cast;
        this.proposals = proposals;
        this.applying = applying;
        this.reviewing = reviewing;
        this.awards = awards;
        this.offers = offers;
        this.agreeing = agreeing;
        this.clock = clock;
    }

    void play(RoundId round, Calendar calendar) {
        var submitted = submit(round, calendar);
        clock.passTo(calendar.at(-10, 10, 0));
        decide(submitted);
        clock.passTo(calendar.at(-8, 11, 0));
        each(submitted, APPROVED, (award, told) -> awards.approve(award, cast.who("approver")));
        clock.passTo(calendar.at(-6, 14, 30));
        each(submitted, OFFERED, (award, told) -> offers.issue(award, cast.who("officer")));
        clock.passTo(calendar.at(-4, 9, 15));
        each(submitted, ACCEPTED, (award, told) -> offers.answer(award, true, "", applying.lead(told)));
        clock.passTo(calendar.at(-2, 16, 5));
        each(submitted, SIGNED, (award, told) -> agreeing.bring(award, applying.lead(told)));
        clock.passTo(calendar.at(0, 0, 0));
    }

    /** The one that is still in review comes last, shortly before the round closes. */
    private Map<Proposal, ApplicationId> submit(RoundId round, Calendar calendar) {
        var submitted = new LinkedHashMap<Proposal, ApplicationId>();
        var told = new ArrayList<>(proposals.read());
        told.sort(Comparator.comparing(proposal -> proposal.until() == IN_REVIEW));
        var day = -40;
        for (var proposal : told) {
            clock.passTo(calendar.at(proposal.until() == IN_REVIEW ? -13 : day++, 15, 20));
            submitted.put(proposal, applying.submit(round, proposal, calendar));
            clock.passTo(clock.instant().plus(Duration.ofHours(20)));
            reviewing.review(submitted.get(proposal), proposal);
        }
        return submitted;
    }

    private void decide(Map<Proposal, ApplicationId> submitted) {
        each(submitted, RECOMMENDED, (award, told) -> decide(award, Decision.Outcome.RECOMMEND, ""));
        submitted.forEach((told, application) -> {
            if (told.until() == DECLINED)
                decide(
                        award(application),
                        Decision.Outcome.DECLINE,
                        "The panel did not see how watching more streams would protect a child sooner.");
            if (told.until() == RESERVE) decide(award(application), Decision.Outcome.RESERVE, "");
        });
    }

    private void decide(AwardId award, Decision.Outcome outcome, String reason) {
        awards.decide(award, new Decision(outcome, null, reason), cast.who("panel"));
    }

    private void each(Map<Proposal, ApplicationId> submitted, Proposal.Until step, Act act) {
        submitted.forEach((told, application) -> {
            if (told.until().reached(step)) act.on(award(application), told);
        });
    }

    private AwardId award(ApplicationId application) {
        return awards.of(application).orElseThrow().id();
    }

    private interface Act {
        void on(AwardId award, Proposal told);
    }
}
