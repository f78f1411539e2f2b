package org.almoner.award;

import java.util.LinkedHashSet;
import org.almoner.application.Applications;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.notification.Letters;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters about an award: to the person who applied and, for what must be answered, to whoever may answer. */
@Component
class AwardLetters {

    private final Letters letters;
    private final Applications applications;
    private final Organisations organisations;
    private final Rounds rounds;

    AwardLetters(Letters letters, Applications applications, Organisations organisations, Rounds rounds) {
        this.letters = letters;
        this.applications = applications;
        this.organisations = organisations;
        this.rounds = rounds;
    }

    void offer(Award award) {
        var application = applications.cover(award.application());
        var readers = new LinkedHashSet<PersonId>();
        readers.add(application.lead());
        organisations.get(award.organisation()).members().stream()
                .filter(m -> m.part() != Part.CONTRIBUTOR)
                .forEach(m -> readers.add(m.person()));
        for (var reader : readers)
            letters.write(
                    reader,
                    "award.offer",
                    award.id(),
                    award.reference(),
                    application.title(),
                    award.given(),
                    award.offerExpires());
    }

    void decline(Award award) {
        if (award.reservePosition() == null) write(award, "award.decline", award.reason());
        else write(award, "award.stood-down", award.given());
    }

    void reserve(Award award) {
        write(award, "award.reserve", award.given());
    }

    void lapsed(Award award) {
        write(award, "award.lapsed", award.offerExpires());
    }

    private void write(Award award, String template, @Nullable Object detail) {
        var application = applications.cover(award.application());
        letters.write(
                application.lead(),
                template,
                award.id(),
                award.reference(),
                application.title(),
                rounds.get(award.round()).name(),
                detail == null ? "" : detail);
    }
}
