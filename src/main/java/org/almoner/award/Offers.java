package org.almoner.award;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.almoner.award.Award.Status;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.almoner.shared.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an approved award is offered as: issued, answered in time, or lapsed with the money going back. */
@Service
@Transactional
public class Offers {

    private final AwardRepository repository;
    private final Awards awards;
    private final RoundLock lock;
    private final ReserveList reserveList;
    private final AwardLetters letters;
    private final Visibility visibility;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offers(
            AwardRepository repository,
            Awards awards,
            RoundLock lock,
            ReserveList reserveList,
            AwardLetters letters,
            Visibility visibility,
            Rounds rounds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.awards = awards;
        this.lock = lock;
        this.reserveList = reserveList;
        this.letters = letters;
        this.visibility = visibility;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    public void issue(AwardId id, PersonId by) {
        var award = locked(id);
        save(award, award.issueOffer(wouldExpire(award), by));
    }

    /** When an offer issued now would lapse. */
    @Transactional(readOnly = true)
    public Instant wouldExpire(Award award) {
        var days = rounds.get(award.round()).offerValidityDays();
        return clock.instant().plus(Duration.ofDays(days));
    }

    /** The applicant's lead or a signatory says yes or no; after the offer lapsed neither is possible. */
    public void answer(AwardId id, boolean accept, String reason, PersonId by) {
        var award = locked(id);
        visibility.requireMayAnswer(award, by);
        save(award, award.answer(accept, reason, by, clock.instant()));
    }

    @Step
    @Transactional(readOnly = true)
    public boolean accepted(AwardId id) {
        return awards.get(id).status() == Status.ACCEPTED;
    }

    @Step
    public void send(AwardId id) {
        letters.offer(awards.get(id));
    }

    /** The offer was not answered in time. The money is given back by {@link #release}. */
    @Step
    public void lapse(AwardId id) {
        var award = locked(id);
        save(award, award.lapse());
        letters.lapsed(award);
    }

    /** Gives the money of a refused or lapsed offer back to the pot, and on to the next on the reserve list. */
    @Step
    public void release(AwardId id) {
        var award = locked(id);
        reserveList.giveBack(award, award.answeredBy());
        reserveList.promote(award.round());
    }

    @Step
    @Transactional(readOnly = true)
    public Date lapsesAt(AwardId id) {
        return Date.from(awards.get(id).offerExpires());
    }

    private Award locked(AwardId id) {
        lock.take(id);
        return awards.get(id);
    }

    private void save(Award award, Event event) {
        repository.save(award);
        events.publishEvent(event);
    }
}
