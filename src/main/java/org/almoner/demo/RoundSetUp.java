package org.almoner.demo;

import java.math.BigDecimal;
import java.util.List;
import org.almoner.fund.CreateFund;
import org.almoner.fund.DraftRound;
import org.almoner.fund.FundId;
import org.almoner.fund.Funds;
import org.almoner.fund.Instrument;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.springframework.stereotype.Component;

/** The officer sets up funds and rounds. */
@Component
class RoundSetUp {

    static final List<Question> QUESTIONS = List.of(
            question("problem", "What problem will you address?", "Say who is affected, and how you know."),
            question("solution", "What will you do?", "Describe what you will build and what is new about it."),
            question("plan", "How will you go about it?", "Describe the stages, the tests and the main risks."),
            question("results", "How will you know that it worked?", "Say what you will measure and who will benefit."),
            question("team", "Who will do the work?", "Describe the people, their experience and your partners."));

    private final Cast cast;
    private final Funds funds;
    private final Rounds rounds;

    RoundSetUp(Cast cast, Funds funds, Rounds rounds) {
        this.cast = cast;
        this.funds = funds;
        this.rounds = rounds;
    }

    FundId fund(String code, String name) {
        var created = new CreateFund(
                code,
                name,
                "Department for Demonstration",
                "Dame Eleanor Vance",
                "Demonstration Act 2024, section 1",
                Instrument.GRANT);
        return funds.create(created, cast.who("officer"));
    }

    RoundId draft(DraftRound.Basics basics, DraftRound.Budget budget, DraftRound.Dates dates) {
        var drafted = DraftRound.standard(basics)
                .with(budget)
                .with(dates)
                .with(new DraftRound.Scoring(new BigDecimal("3.00"), 3, false))
                .with(Form.asking("Your proposal", QUESTIONS));
        return rounds.draft(drafted, cast.who("officer"));
    }

    void publish(RoundId round) {
        rounds.publish(round, cast.who("officer"));
    }

    private static Question question(String code, String text, String guidance) {
        return new Question(code, text, guidance, 400, true);
    }
}
