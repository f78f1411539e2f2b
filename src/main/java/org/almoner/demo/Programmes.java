package org.almoner.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almoner.fund.CreateFund;
import org.almoner.fund.DraftRound;
import org.almoner.fund.FundId;
import org.almoner.fund.Funds;
import org.almoner.fund.Instrument;
import org.almoner.fund.Question;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The five programmes. The open competition is far on its way, one is open now, the others are being prepared. */
@Component
@ConditionalOnBooleanProperty("almoner.demonstration")
class Programmes {

    static final List<Question> QUESTIONS = List.of(
            question("problem", "What problem will you address?", "Say who is affected, and how you know."),
            question("solution", "What will you do?", "Describe what you will build and what is new about it."),
            question("plan", "How will you go about it?", "Describe the stages, the tests and the main risks."),
            question("results", "How will you know that it worked?", "Say what you will measure and who will benefit."),
            question("team", "Who will do the work?", "Describe the people, their experience and your partners."));

    private final Cast cast;
    private final Funds funds;
    private final Rounds rounds;
    private final Competition competition;
    private final PlayedClock clock;

    Programmes(Cast cast, Funds funds, Rounds rounds, Competition competition, PlayedClock clock) {
        this.cast = cast;
        this.funds = funds;
        this.rounds = rounds;
        this.competition = competition;
        this.clock = clock;
    }

    void play() {
        var calendar = new Calendar(LocalDate.now(Clock.system(Calendar.UK)));
        clock.passTo(calendar.at(-92, 9, 0));
        cast.enter();
        var streams = fund("LSD", "Tools against live-streamed abuse", Instrument.GRANT);
        var round = liveStreams(streams, calendar);
        clock.passTo(calendar.at(-80, 10, 0));
        rounds.publish(round, cast.who("officer"));
        others(streams, round, calendar);
        competition.play(round, calendar);
    }

    private RoundId liveStreams(FundId fund, Calendar calendar) {
        var basics = new DraftRound.Basics(
                fund,
                "LSD-" + calendar.day(-80).getYear(),
                "Disrupting live-streamed abuse",
                Round.Kind.OPEN_COMPETITION,
                "Funding for new tools that detect, disrupt or prevent the abuse of children in live streams.",
                Set.of());
        return draft(
                basics,
                new DraftRound.Budget(pounds(250_000), pounds(20_000), pounds(60_000), 8, 6),
                new DraftRound.Dates(calendar.at(-70, 9, 0), calendar.at(-12, 23, 59), 0, 21));
    }

    private void others(FundId streams, RoundId first, Calendar calendar) {
        var web = fund("DWEB", "Understanding the dark web", Instrument.GRANT);
        var open = draft(
                basics(
                        web,
                        calendar,
                        "Understanding the dark web",
                        Round.Kind.OPEN_COMPETITION,
                        "PUBLIC_BODY",
                        "UNIVERSITY"),
                new DraftRound.Budget(pounds(500_000), pounds(40_000), pounds(150_000), 5, 18),
                new DraftRound.Dates(calendar.at(-20, 9, 0), calendar.at(24, 12, 0), 15, 28));
        clock.passTo(calendar.at(-79, 10, 0));
        rounds.publish(open, cast.who("officer"));
        draft(
                basics(streams, calendar, "Live-streaming follow-on", Round.Kind.FOLLOW_ON).following(first),
                new DraftRound.Budget(pounds(300_000), pounds(50_000), pounds(150_000), 4, 12),
                new DraftRound.Dates(calendar.at(60, 9, 0), calendar.at(100, 23, 59), 0, 28));
        var victims = fund("VSS", "Support for victims and survivors", Instrument.GRANT);
        draft(
                basics(victims, calendar, "Support for victims and survivors", Round.Kind.DIRECT_AWARD, "CHARITY"),
                new DraftRound.Budget(pounds(600_000), pounds(50_000), pounds(300_000), 3, 12),
                new DraftRound.Dates(calendar.at(14, 9, 0), calendar.at(28, 17, 0), 0, 28));
        var overseas = fund("OLS", "Overseas live-streaming, aid budget", Instrument.GRANT);
        draft(
                basics(
                        overseas,
                        calendar,
                        "Overseas live-streaming, aid budget",
                        Round.Kind.DIRECT_AWARD,
                        "PUBLIC_BODY"),
                new DraftRound.Budget(pounds(3_000_000), pounds(500_000), pounds(3_000_000), 1, 24),
                new DraftRound.Dates(calendar.at(21, 9, 0), calendar.at(42, 17, 0), 0, 28));
    }

    private DraftRound.Basics basics(
            FundId fund, Calendar calendar, String name, Round.Kind kind, String... eligibleKinds) {
        var prefix = kind == Round.Kind.FOLLOW_ON ? "LSF" : funds.get(fund).code();
        return new DraftRound.Basics(
                fund,
                prefix + "-" + calendar.today().getYear(),
                name,
                kind,
                "A demonstration programme. Everything in it is invented.",
                Set.of(eligibleKinds));
    }

    private FundId fund(String code, String name, Instrument instrument) {
        var created = new CreateFund(
                code,
                name,
                "Department for Demonstration",
                "Dame Eleanor Vance",
                "Demonstration Act 2026, section 1",
                instrument);
        return funds.create(created, cast.who("officer"));
    }

    private RoundId draft(DraftRound.Basics basics, DraftRound.Budget budget, DraftRound.Dates dates) {
        var drafted = DraftRound.standard(basics)
                .with(budget)
                .with(dates)
                .with(new DraftRound.Scoring(new BigDecimal("3.00"), 3, false))
                .withQuestions(QUESTIONS);
        return rounds.draft(drafted, cast.who("officer"));
    }

    private static Question question(String code, String text, String guidance) {
        return new Question(code, text, guidance, 400, true);
    }

    private static Money pounds(long pounds) {
        return Sterling.pounds(pounds);
    }
}
