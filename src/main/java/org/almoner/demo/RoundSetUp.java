package org.almoner.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.almoner.fund.CreateFund;
import org.almoner.fund.DraftRound;
import org.almoner.fund.FundId;
import org.almoner.fund.Funds;
import org.almoner.fund.Instrument;
import org.almoner.fund.RoundDefinitions;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The officer sets up funds, and imports rounds from their definitions in {@code demonstration/rounds}. */
@Component
class RoundSetUp {

    private final Cast cast;
    private final Funds funds;
    private final Rounds rounds;
    private final RoundDefinitions definitions;

    RoundSetUp(Cast cast, Funds funds, Rounds rounds, RoundDefinitions definitions) {
        this.cast = cast;
        this.funds = funds;
        this.rounds = rounds;
        this.definitions = definitions;
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

    /** The code of the definition gets a year behind it. */
    RoundId draft(String definition, int year, DraftRound.Dates dates) {
        return draft(definition, year, dates, null, null);
    }

    RoundId draft(
            String definition, int year, DraftRound.Dates dates, @Nullable String name, @Nullable RoundId parent) {
        var written = definitions.read(text(definition));
        var round = written.as(written.code() + "-" + year, name == null ? written.name() : name)
                .at(dates);
        return rounds.draft(
                parent == null ? round : round.following(rounds.get(parent).code()), cast.who("officer"));
    }

    void publish(RoundId round) {
        rounds.publish(round, cast.who("officer"));
    }

    private static String text(String definition) {
        try {
            return new ClassPathResource("demonstration/rounds/" + definition + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
