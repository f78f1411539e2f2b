package org.almoner.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.shared.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to whoever has not finished yet, so long before the deadline; each kind once for a draft, come what may. */
@Service
@Transactional
public class DraftReminders {

    /** Later than any closing: the deadline comes first and takes the timer with it. */
    private static final Duration NEVER = Duration.ofDays(3650);

    private final ExtensionQueries queries;
    private final Rights rights;
    private final Rounds rounds;
    private final ApplicationLetters letters;
    private final Shortcomings shortcomings;
    private final ReminderSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftReminders(
            ExtensionQueries queries,
            Rights rights,
            Rounds rounds,
            ApplicationLetters letters,
            Shortcomings shortcomings,
            ReminderSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.queries = queries;
        this.rights = rights;
        this.rounds = rounds;
        this.letters = letters;
        this.shortcomings = shortcomings;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next moment for a reminder, by the deadline the round has now. */
    @Step
    @Transactional(readOnly = true)
    public Date nextAt(RoundId id) {
        var now = clock.instant();
        var deadline = rounds.get(id).deadline();
        return Date.from(settings.before().stream()
                .map(deadline::minus)
                .filter(moment -> moment.isAfter(now))
                .min(Instant::compareTo)
                .orElse(deadline.plus(NEVER)));
    }

    /** Reminds every unfinished draft of the round, of the nearest moment only when several have passed. */
    @Step
    public void send(RoundId id) {
        var round = rounds.get(id);
        due(round).ifPresent(before -> queries.draftsOf(id).forEach(draft -> remind(draft, round, before)));
    }

    private Optional<Duration> due(Round round) {
        var now = clock.instant();
        return settings.before().stream()
                .filter(before -> !now.isBefore(round.deadline().minus(before)))
                .min(Duration::compareTo);
    }

    private void remind(ApplicationId id, Round round, Duration before) {
        var draft = rights.found(id);
        if (!first(id, before)) return;
        var missing = shortcomings.in(draft, round);
        if (missing.isEmpty())
            letters.writeEveryone(draft, "draft-reminder-complete", round.name(), draft.deadline(round));
        else
            letters.writeEveryone(
                    draft, "draft-reminder", round.name(), draft.deadline(round), shortcomings.of(missing));
    }

    private boolean first(ApplicationId id, Duration before) {
        return jdbc.sql("""
                                insert into draft_reminder (application, before, sent_at) values (:id, :before, :now)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("before", before.toString())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
