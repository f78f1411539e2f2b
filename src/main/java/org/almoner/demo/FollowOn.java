package org.almoner.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.almoner.agreement.Agreements;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.award.Decision.Outcome;
import org.almoner.award.Rankings;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.investment.InvestmentId;
import org.almoner.investment.InvestmentScore;
import org.almoner.investment.Investments;
import org.almoner.investment.Results;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** The best ideas of a finished round are nominated, judged by their results and invited to a second stage. */
@Component
class FollowOn {

    /** What becomes of a nomination. */
    enum Answer {
        DECLINED,
        LAPSED,
        TAKEN_UP
    }

    /** @param reference of the agreement that is nominated */
    record Nomination(String reference, Money amount, Answer answer) {

        static Nomination of(String reference, long pounds, Answer answer) {
            return new Nomination(reference, Sterling.pounds(pounds), answer);
        }
    }

    private final Cast cast;
    private final Agreements agreements;
    private final Applications applications;
    private final Investments investments;
    private final Rounds rounds;
    private final Applying applying;
    private final Reviewing reviewing;
    private final Deciding deciding;
    private final Rankings rankings;

    FollowOn(
            Cast cast,
            Agreements agreements,
            Applications applications,
            Investments investments,
            Rounds rounds,
            Applying applying,
            Reviewing reviewing,
            Deciding deciding,
            Rankings rankings) {
        this.cast = cast;
        this.agreements = agreements;
        this.applications = applications;
        this.investments = investments;
        this.rounds = rounds;
        this.applying = applying;
        this.reviewing = reviewing;
        this.deciding = deciding;
        this.rankings = rankings;
    }

    /** @param calendar counts from the day on which the follow-on projects begin */
    void write(
            RoundId round,
            List<Nomination> nominations,
            Calendar calendar,
            Script script,
            BiConsumer<ApplicationId, PersonId> signing) {
        var submitted = new LinkedHashMap<ApplicationId, PersonId>();
        for (var nomination : nominations)
            script.at(calendar.at(-98, 10, 20), () -> nominate(round, nomination, calendar, script, submitted));
        script.at(calendar.at(-35, 10, 0), () -> each(submitted, id -> deciding.decide(id, Outcome.RECOMMEND, "")));
        script.at(calendar.at(-34, 9, 30), () -> rankings.conclude(round, cast.who("panel")));
        script.at(calendar.at(-32, 11, 0), () -> each(submitted, deciding::approve));
        script.at(calendar.at(-30, 14, 30), () -> each(submitted, deciding::offer));
        script.at(calendar.at(-26, 9, 15), () -> submitted.forEach(deciding::accept));
        script.at(calendar.at(-22, 16, 5), () -> submitted.forEach(signing));
        script.at(calendar.at(-20, 9, 30), () -> rankings.complete(round, cast.who("officer")));
    }

    private static void each(Map<ApplicationId, PersonId> submitted, Consumer<ApplicationId> act) {
        submitted.keySet().forEach(act);
    }

    private void nominate(
            RoundId round,
            Nomination nomination,
            Calendar calendar,
            Script script,
            Map<ApplicationId, PersonId> submitted) {
        var agreement = agreements.byReference(nomination.reference()).orElseThrow();
        var id = investments.nominate(
                agreement.id(),
                round,
                "Every milestone was reached in time, and a service asks for more.",
                cast.who("officer"));
        script.at(calendar.at(-94, 15, 10), () -> assess(id, round, nomination));
        if (nomination.answer() == Answer.DECLINED) {
            script.at(calendar.at(-90, 11, 40), () -> decline(id));
            return;
        }
        script.at(calendar.at(-90, 11, 40), () -> approve(id, nomination));
        if (nomination.answer() == Answer.TAKEN_UP)
            script.at(calendar.at(-80, 9, 55), () -> takeUp(id, nomination, calendar, script, submitted));
    }

    private void assess(InvestmentId id, RoundId round, Nomination nomination) {
        var score = nomination.answer() == Answer.DECLINED ? 3 : 4;
        var scores = rounds.get(round).criteria().stream()
                .map(criterion -> new InvestmentScore(criterion.code(), score))
                .toList();
        var comment = "The results hold up, and the partners want to go on.";
        investments.assess(id, new Results(scores, nomination.amount(), comment), cast.who("officer"));
    }

    private void approve(InvestmentId id, Nomination nomination) {
        investments.approve(id, "Good value for what it can become.", deciding.budgetHolder(nomination.amount()));
    }

    private void decline(InvestmentId id) {
        investments.decline(
                id,
                "The findings are useful to all services as they are; a second study would add little.",
                cast.who("approver"));
    }

    private void takeUp(
            InvestmentId id,
            Nomination nomination,
            Calendar calendar,
            Script script,
            Map<ApplicationId, PersonId> submitted) {
        var lead = applications.get(investments.get(id).application()).lead();
        var draft = investments.takeUp(id, lead);
        script.at(calendar.at(-52, 15, 20), () -> {
            applying.submitSecondStage(draft, calendar.day(0), nomination.amount(), lead);
            submitted.put(draft, lead);
        });
        script.at(calendar.at(-50, 11, 20), () -> reviewing.review(draft, Reviewing.WELL_REGARDED));
    }
}
