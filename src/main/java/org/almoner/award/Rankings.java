package org.almoner.award;

import java.util.List;
import org.almoner.application.Extensions;
import org.almoner.award.Award.Status;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All awards of a round side by side: their order, what is left to decide, and the end of deciding. */
@Service
@Transactional
public class Rankings {

    private final AwardRepository repository;
    private final AwardQueries queries;
    private final RoundLock lock;
    private final ReserveList reserveList;
    private final Extensions extensions;
    private final Rounds rounds;

    Rankings(
            AwardRepository repository,
            AwardQueries queries,
            RoundLock lock,
            ReserveList reserveList,
            Extensions extensions,
            Rounds rounds) {
        this.repository = repository;
        this.queries = queries;
        this.lock = lock;
        this.reserveList = reserveList;
        this.extensions = extensions;
        this.rounds = rounds;
    }

    /** The panel has decided everything there is to decide in the round. */
    public void conclude(RoundId round, PersonId by) {
        lock.take(round);
        var undecided = queries.undecided(round);
        if (undecided > 0) throw new Refusal("round.undecided", undecided);
        if (extensions.running(round)) throw new Refusal("round.extension-running");
        rounds.decided(round, by);
    }

    /** Every offer of the round is answered: what is left on the reserve list is stood down. */
    public void complete(RoundId round, PersonId by) {
        lock.take(round);
        var unfinished = repository.countByRoundAndStatusIn(
                round, List.of(Status.PROPOSED, Status.RECOMMENDED, Status.APPROVED, Status.OFFERED));
        if (unfinished > 0) throw new Refusal("round.unfinished", unfinished);
        reserveList.standDown(round, by);
        rounds.completed(round, by);
    }

    /** Best score first, with the running total against the pot; without what the reader may not see. */
    @Transactional(readOnly = true)
    public List<RankedAward> of(RoundId id, PersonId reader) {
        var round = rounds.get(id);
        var hidden = queries.hidden(id, reader);
        return Ranking.of(queries.ofRound(id), round.pot(), round.threshold()).stream()
                .filter(line -> !hidden.contains(line.id()))
                .toList();
    }

    /** What is left to decide before the round can be concluded. */
    @Transactional(readOnly = true)
    public long undecided(RoundId round) {
        return queries.undecided(round);
    }
}
