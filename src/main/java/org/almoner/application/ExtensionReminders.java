package org.almoner.application;

import java.time.Clock;
import java.util.Date;
import org.almoner.fund.Rounds;
import org.almoner.shared.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to the people of a draft that has time of its own, so long before its own deadline. */
@Service
@Transactional
public class ExtensionReminders {

    private final ExtensionQueries queries;
    private final DraftReminders reminders;
    private final Rights rights;
    private final Rounds rounds;
    private final ReminderSettings settings;
    private final Clock clock;

    ExtensionReminders(
            ExtensionQueries queries,
            DraftReminders reminders,
            Rights rights,
            Rounds rounds,
            ReminderSettings settings,
            Clock clock) {
        this.queries = queries;
        this.reminders = reminders;
        this.rights = rights;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /** The next moment for a reminder; when there is none, one the deadline comes before. */
    @Step
    @Transactional(readOnly = true)
    public Date nextAt(ExtensionId id) {
        return Date.from(settings.next(queries.get(id).until(), clock.instant()));
    }

    @Step
    @Transactional(readOnly = true)
    public Date endsAt(ExtensionId id) {
        return Date.from(queries.get(id).until());
    }

    /** Nothing once it was sent, given up, or has another deadline. */
    @Step
    public void send(ExtensionId id) {
        var extension = queries.get(id);
        var draft = rights.found(extension.application());
        var round = rounds.get(draft.round());
        if (!extension.rules(draft, round)) return;
        settings.due(extension.until(), clock.instant())
                .ifPresent(before -> reminders.remind(draft, round, before, extension.until()));
    }
}
