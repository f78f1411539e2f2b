package org.almoner.demo;

import static java.util.Objects.requireNonNull;
import static org.almoner.demo.Proposal.Until.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.almoner.application.ApplicationId;
import org.almoner.award.Decision.Outcome;
import org.almoner.award.Rankings;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.springframework.stereotype.Component;

/**
 * A round that everybody may apply to, written into the script from its first submission to the signatures: every
 * proposal as far as its text says.
 */
@Component
class Competition {

    private static final Duration TO_REVIEW = Duration.ofHours(20);

    private final Cast cast;
    private final Applying applying;
    private final Reviewing reviewing;
    private final Deciding deciding;
    private final Rankings rankings;

    Competition(Cast cast, Applying applying, Reviewing reviewing, Deciding deciding, Rankings rankings) {
        this.cast = cast;
        this.applying = applying;
        this.reviewing = reviewing;
        this.deciding = deciding;
        this.rankings = rankings;
    }

    /** @param signing is told of everyone who signs when it is time to */
    void write(
            RoundId round,
            List<Proposal> told,
            Calendar calendar,
            Script script,
            BiConsumer<Proposal, ApplicationId> signing) {
        var submitted = new LinkedHashMap<Proposal, ApplicationId>();
        submit(round, told, calendar, script, submitted);
        script.at(calendar.at(-10, 10, 0), () -> decide(submitted));
        each(APPROVED, calendar.at(-8, 11, 0), script, submitted, (one, id) -> deciding.approve(id));
        each(OFFERED, calendar.at(-6, 14, 30), script, submitted, (one, id) -> deciding.offer(id));
        each(ACCEPTED, calendar.at(-4, 9, 15), script, submitted, (one, id) -> deciding.accept(id, lead(one)));
        each(SIGNED, calendar.at(-2, 16, 5), script, submitted, signing);
    }

    /** Decided and done: nothing of the round waits any more. */
    void conclude(RoundId round, Calendar calendar, Script script) {
        script.at(calendar.at(-9, 9, 30), () -> rankings.conclude(round, cast.who("panel")));
        script.at(calendar.at(20, 9, 30), () -> rankings.complete(round, cast.who("officer")));
    }

    /** The one that is still in review comes last, shortly before the round closes. */
    private void submit(
            RoundId round,
            List<Proposal> told,
            Calendar calendar,
            Script script,
            Map<Proposal, ApplicationId> submitted) {
        var inOrder = told.stream()
                .sorted(Comparator.comparing((Proposal one) -> one.until() == IN_REVIEW))
                .toList();
        var day = -40;
        for (var one : inOrder) {
            var at = calendar.at(one.until() == IN_REVIEW ? -13 : day++, 15, 20);
            script.at(at, () -> submitted.put(one, applying.submit(round, one, calendar.day(45))));
            script.at(at.plus(TO_REVIEW), () -> reviewing.review(requireNonNull(submitted.get(one)), one));
        }
    }

    private void decide(Map<Proposal, ApplicationId> submitted) {
        submitted.forEach((told, application) -> {
            if (told.until().reached(RECOMMENDED)) deciding.decide(application, Outcome.RECOMMEND, "");
        });
        submitted.forEach((told, application) -> {
            if (told.until() == DECLINED)
                deciding.decide(
                        application,
                        Outcome.DECLINE,
                        "The panel did not see how watching more streams would protect a child sooner.");
            if (told.until() == RESERVE) deciding.decide(application, Outcome.RESERVE, "");
        });
    }

    private static void each(
            Proposal.Until step,
            Instant at,
            Script script,
            Map<Proposal, ApplicationId> submitted,
            BiConsumer<Proposal, ApplicationId> act) {
        script.at(
                at,
                () -> submitted.forEach((told, application) -> {
                    if (told.until().reached(step)) act.accept(told, application);
                }));
    }

    private PersonId lead(Proposal told) {
        return applying.lead(told);
    }
}
