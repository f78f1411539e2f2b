package org.almoner.award;

import static org.almoner.award.Award.Status.RESERVE;

import java.util.List;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.subsidy.GiveAssistance;
import org.almoner.subsidy.Subsidies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Money in and out of the pot for an award, counted as assistance where it is; and who is next when some comes back. Callers hold the {@link RoundLock}. */
@Component
class ReserveList {

    static final List<Award.Status> WITH_MONEY = List.of(Award.Status.values()).stream()
            .filter(Award.Status::holdsMoney)
            .toList();

    private final AwardRepository repository;
    private final Pots pots;
    private final Subsidies subsidies;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;

    ReserveList(
            AwardRepository repository,
            Pots pots,
            Subsidies subsidies,
            Rounds rounds,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.pots = pots;
        this.subsidies = subsidies;
        this.rounds = rounds;
        this.events = events;
    }

    void setAside(Award award, @Nullable PersonId by) {
        var actor = by == null ? null : by.value();
        if (minimal(award)) subsidies.record(assistance(award), by);
        pots.reserve(potOf(award.round()), award.id().value(), award.reference(), award.given(), actor);
    }

    void giveBack(Award award, @Nullable PersonId by) {
        var actor = by == null ? null : by.value();
        var amount = award.given();
        pots.release(potOf(award.round()), award.id().value(), award.reference(), actor);
        subsidies.takeBack(award.id().value());
        events.publishEvent(new AwardReleased(award.id(), amount));
    }

    int nextPosition(RoundId round) {
        return repository.lastReservePosition(round) + 1;
    }

    /** Promotes, in the order of the list, every award the money now available reaches in full. */
    void promote(RoundId round) {
        for (var next : repository.findByRoundAndStatusOrderByVerdictReservePosition(round, RESERVE))
            if (fits(next)) promote(next);
    }

    boolean full(RoundId round) {
        var most = rounds.get(round).maxAwards();
        return most != null && repository.countByRoundAndStatusIn(round, WITH_MONEY) >= most;
    }

    private boolean fits(Award award) {
        var available = pots.get(potOf(award.round())).available();
        return !full(award.round()) && !award.given().isGreaterThan(available) && withinLimit(award);
    }

    private boolean withinLimit(Award award) {
        return !minimal(award) || subsidies.headroom(award.organisation()).covers(award.given());
    }

    private static boolean minimal(Award award) {
        var subsidy = award.subsidy();
        return subsidy != null && subsidy.route().minimal();
    }

    private static GiveAssistance assistance(Award award) {
        return new GiveAssistance(award.id().value(), award.reference(), award.organisation(), award.given());
    }

    private void promote(Award award) {
        var promoted = award.promote();
        setAside(award, null);
        repository.save(award);
        events.publishEvent(promoted);
    }

    void standDown(RoundId round, PersonId by) {
        for (var award : repository.findByRoundAndStatusOrderByVerdictReservePosition(round, RESERVE)) {
            var stoodDown = award.standDown(by);
            repository.save(award);
            events.publishEvent(stoodDown);
        }
    }

    private static PotId potOf(RoundId round) {
        return new PotId(round.value());
    }
}
