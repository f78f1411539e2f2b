package org.almoner.demo;

import static org.almoner.demo.FollowOn.Nomination;

import java.util.List;
import java.util.Map;
import org.almoner.agreement.Agreements;
import org.almoner.application.ApplicationId;
import org.almoner.fund.DraftRound;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.recovery.Recoveries;
import org.almoner.recovery.Recovery.Reason;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/**
 * Tools against live-streamed abuse: a first competition, delivered to the end; a follow-on for the best of it, half
 * delivered; and a new competition in the middle of its decisions.
 */
@Component
class LiveStreams {

    private static final Map<String, Fate> FATES = Map.of(
            "Lanternfield Labs Ltd", Fate.SMOOTH.cut(1),
            "Northgate Children's Trust", Fate.SMOOTH.late(0),
            "University of Wexmoor", Fate.SMOOTH.returned(1),
            "Harbourlight Safety Ltd", Fate.SMOOTH.bounced(1),
            "Fenwater Signal Ltd", Fate.SMOOTH.leftOpen());

    private final Cast cast;
    private final RoundSetUp rounds;
    private final Proposals proposals;
    private final Applying applying;
    private final Competition competition;
    private final FollowOn followOn;
    private final Deciding deciding;
    private final Preparing preparing;
    private final Delivering delivering;
    private final Agreements agreements;
    private final Recoveries recoveries;

    LiveStreams(
            Cast cast,
            RoundSetUp rounds,
            Proposals proposals,
            Applying applying,
            Competition competition,
            FollowOn followOn,
            Deciding deciding,
            Preparing preparing,
            Delivering delivering,
            Agreements agreements,
            Recoveries recoveries) {
        this.cast = cast;
        this.rounds = rounds;
        this.proposals = proposals;
        this.applying = applying;
        this.competition = competition;
        this.followOn = followOn;
        this.deciding = deciding;
        this.preparing = preparing;
        this.delivering = delivering;
        this.agreements = agreements;
        this.recoveries = recoveries;
    }

    void write(Calendar today, Script script) {
        var first = today.from(-640);
        script.at(first.at(-92, 9, 5), () -> {
            rounds.fund("LSD", "Tools against live-streamed abuse");
            var round = first(first, script);
            script.at(today.at(-420, 9, 0), () -> second(round, today.from(-300), script));
            script.at(today.at(-92, 9, 0), () -> current(today, script));
        });
    }

    private RoundId first(Calendar calendar, Script script) {
        var round = competition("Disrupting live-streamed abuse", calendar, script);
        competition.write(round, proposals.read("first-competition"), calendar, script, (told, id) -> {
            var fate = FATES.getOrDefault(told.organisation().name(), Fate.SMOOTH);
            deliver(id, applying.lead(told), fate, calendar.from(-2), script);
        });
        competition.conclude(round, calendar, script);
        var code = "LSD-" + calendar.day(-80).getYear();
        script.at(calendar.at(300, 10, 15), () -> recover(code + "-0004/A", 1_350, script, calendar.from(300)));
        script.at(calendar.at(615, 10, 15), () -> askBack(code + "-0005/A", 480));
        return round;
    }

    private void second(RoundId parent, Calendar begins, Script script) {
        var dates = new DraftRound.Dates(begins.at(-112, 9, 0), begins.at(-40, 23, 59), 0, 28);
        var round = rounds.draft("follow-on", begins.day(-115).getYear(), dates, null, parent);
        script.at(begins.at(-115, 10, 0), () -> rounds.publish(round));
        var first = "LSD-" + begins.day(-420).getYear() + "-000";
        var nominations = List.of(
                Nomination.of(first + "1/A", 150_000, FollowOn.Answer.TAKEN_UP),
                Nomination.of(first + "2/A", 110_000, FollowOn.Answer.TAKEN_UP),
                Nomination.of(first + "3/A", 60_000, FollowOn.Answer.LAPSED),
                Nomination.of(first + "4/A", 70_000, FollowOn.Answer.DECLINED));
        followOn.write(
                round,
                nominations,
                begins,
                script,
                (id, lead) -> deliver(id, lead, Fate.SMOOTH, begins.from(-22), script));
    }

    private void current(Calendar today, Script script) {
        var round = competition("Disrupting live-streamed abuse, second competition", today, script);
        competition.write(
                round,
                proposals.read("competition"),
                today,
                script,
                (told, id) -> preparing.sign(deciding.agreement(id).id(), applying.lead(told)));
    }

    private RoundId competition(String name, Calendar calendar, Script script) {
        var dates = new DraftRound.Dates(calendar.at(-70, 9, 0), calendar.at(-12, 23, 59), 0, 21);
        var round = rounds.draft("competition", calendar.day(-80).getYear(), dates, name, null);
        script.at(calendar.at(-80, 10, 0), () -> rounds.publish(round));
        return round;
    }

    private void deliver(ApplicationId id, PersonId lead, Fate fate, Calendar day, Script script) {
        var agreement = deciding.agreement(id).id();
        preparing.prepare(agreement, lead, day, script, () -> delivering.deliver(agreement, lead, fate, script));
    }

    private void recover(String reference, long pounds, Script script, Calendar day) {
        var agreement = agreements.byReference(reference).orElseThrow();
        var recovery = recoveries.raise(
                agreement.id(),
                pounds(pounds),
                Reason.UNSPENT,
                "The closing accounts show that two months of rent were not needed.",
                cast.who("finance"));
        script.at(
                day.at(24, 15, 0),
                () -> recoveries.receive(recovery, day.day(23), "HARBOURLIGHT RETURN", cast.who("finance2")));
    }

    private void askBack(String reference, long pounds) {
        var agreement = agreements.byReference(reference).orElseThrow();
        recoveries.raise(
                agreement.id(),
                pounds(pounds),
                Reason.OVERPAYMENT,
                "One laboratory gave a discount after the claim had been paid.",
                cast.who("finance"));
    }

    private static Money pounds(long pounds) {
        return Sterling.pounds(pounds);
    }
}
