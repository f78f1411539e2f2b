package org.almoner.application;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to whoever has not finished yet, so long before the deadline; each kind once for a draft, come what may. */
@Service
@Transactional
public class DraftReminders {

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
        return Date.from(settings.next(rounds.get(id).deadline(), clock.instant()));
    }

    /**
     * Reminds every unfinished draft of the round, of the nearest moment only when several have passed. Those with time
     * of their own have {@link ExtensionReminders}.
     */
    @Step
    public void send(RoundId id) {
        var round = rounds.get(id);
        settings.due(round.deadline(), clock.instant())
                .ifPresent(before -> queries.draftsOf(id).forEach(draft -> remind(draft, round, before)));
    }

    private void remind(ApplicationId id, Round round, Duration before) {
        var draft = rights.found(id);
        if (!draft.deadline(round).isAfter(round.deadline())) remind(draft, round, before, null);
    }

    /** @param own the deadline of this draft alone; null where it has the round's */
    void remind(Application draft, Round round, Duration before, @Nullable Instant own) {
        if (!first(draft.id(), before, own)) return;
        var missing = shortcomings.in(draft, round);
        if (missing.isEmpty())
            letters.writeEveryone(draft, "draft-reminder-complete", round.name(), draft.deadline(round));
        else
            letters.writeEveryone(
                    draft, "draft-reminder", round.name(), draft.deadline(round), shortcomings.of(missing));
    }

    private boolean first(ApplicationId id, Duration before, @Nullable Instant own) {
        return jdbc.sql("""
                                insert into draft_reminder (application, before, deadline, sent_at)
                                values (:id, :before, :own, :now) on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("before", before.toString())
                        .param("own", own == null ? null : own.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
