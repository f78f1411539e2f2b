package org.almoner.api;

import java.util.List;
import org.almoner.award.RankedAward;
import org.almoner.award.Rankings;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A round before the panel: its ranking, and the acts that end the deciding. */
@RestController
@RequestMapping("/api/v1")
class RankingsResource {

    /** {@code undecided} applications still stand between the panel and its conclusion. */
    record Ranking(RoundId round, Money pot, long undecided, List<RankedAward> items) {}

    record Ended(RoundId round, Round.Status status) {}

    private final Rankings rankings;
    private final Rounds rounds;
    private final Acts acts;

    RankingsResource(Rankings rankings, Rounds rounds, Acts acts) {
        this.rankings = rankings;
        this.rounds = rounds;
        this.acts = acts;
    }

    @GetMapping("/rankings/{round}")
    Ranking ranking(@PathVariable RoundId round, @Me SignedIn me) {
        return new Ranking(round, rounds.get(round).pot(), rankings.undecided(round), rankings.of(round, me.id()));
    }

    @PostMapping("/rounds/{id}/conclusion")
    Ended conclude(
            @PathVariable RoundId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Me SignedIn me) {
        return end(id, key, me, "conclude", () -> rankings.conclude(id, me.id()));
    }

    @PostMapping("/rounds/{id}/completion")
    Ended complete(
            @PathVariable RoundId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Me SignedIn me) {
        return end(id, key, me, "complete", () -> rankings.complete(id, me.id()));
    }

    private Ended end(RoundId id, @Nullable String key, SignedIn me, String act, Runnable body) {
        return acts.once(key, me, act + " " + id.value(), id, Ended.class, () -> {
            body.run();
            return new Ended(id, rounds.get(id).status());
        });
    }
}
