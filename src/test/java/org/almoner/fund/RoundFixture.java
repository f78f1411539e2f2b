package org.almoner.fund;

import static org.almoner.shared.Sterling.pounds;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.identity.PersonId;

/** Funds and rounds for tests: pot £250,000, awards £10,000 to £100,000, open for 30 days from now, offers for 14. */
public final class RoundFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private RoundFixture() {}

    /** Terms of a fund that may publish rounds, with a code of its own. */
    public static CreateFund fund() {
        return new CreateFund(
                "F" + NUMBER.incrementAndGet(),
                "Online safety",
                "Department for Tests",
                "Priya Shah",
                "Test Act 2020, section 1",
                Instrument.GRANT);
    }

    /** A draft that is ready to be published, with a code of its own. */
    public static DraftRound draft(FundId fund, Instant now) {
        var basics = new DraftRound.Basics(
                fund,
                "T-" + NUMBER.incrementAndGet(),
                "Disrupting live-streamed abuse",
                Round.Kind.OPEN_COMPETITION,
                "New ways to find and stop live-streamed abuse.",
                Set.of());
        return DraftRound.standard(basics)
                .with(new DraftRound.Budget(pounds(250_000), pounds(10_000), pounds(100_000), null, 24))
                .with(new DraftRound.Dates(now, now.plus(Duration.ofDays(30)), 15, 14))
                .with(new DraftRound.Scoring(new BigDecimal("3.00"), 2, false));
    }

    /** A published round that takes applications now. Its two façades publish their events as they always do. */
    public static RoundId published(Funds funds, Rounds rounds, PersonId by, Instant now) {
        return published(rounds, draft(funds.create(fund(), by), now), by);
    }

    public static RoundId published(Rounds rounds, DraftRound draft, PersonId by) {
        var round = rounds.draft(draft, by);
        rounds.publish(round, by);
        return round;
    }

    /** An open round that is in no database, for tests of rules. */
    public static Round open(Instant now) {
        return round(draft(FundId.next(), now), Round.Status.OPEN);
    }

    public static Round round(DraftRound draft, Round.Status status) {
        return new Round(
                RoundId.next(),
                draft.basics(),
                draft.budget(),
                draft.dates(),
                draft.scoring(),
                draft.criteria(),
                draft.form(),
                status == Round.Status.DRAFT ? 0 : 1,
                draft.entry(),
                status,
                0);
    }
}
