package org.almoner.application;

import java.util.LinkedHashSet;
import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.notification.Letters;
import org.almoner.organisation.Member;
import org.almoner.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Letters about an application go to whoever submitted it and to whoever started it. */
@Component
class ApplicationLetters {

    private final Letters letters;
    private final Organisations organisations;

    ApplicationLetters(Letters letters, Organisations organisations) {
        this.letters = letters;
        this.organisations = organisations;
    }

    void write(Application application, String template, Object... args) {
        readers(application).forEach(reader -> letters.write(reader, template, application.id(), args));
    }

    /** @param key of the letter; whoever already has a letter under it gets no second one */
    void writeOnce(String key, Application application, String template, Object... args) {
        readers(application)
                .forEach(reader ->
                        letters.writeOnce(key + " " + reader.value(), reader, template, application.id(), args));
    }

    /** To everyone of the organisation: what concerns whoever writes it, and whoever is to submit it. */
    void writeEveryone(Application application, String template, Object... args) {
        organisations.get(application.organisation()).members().stream()
                .map(Member::person)
                .distinct()
                .forEach(reader -> letters.write(reader, template, application.id(), args));
    }

    private static Set<PersonId> readers(Application application) {
        var readers = new LinkedHashSet<PersonId>(Set.of(application.lead()));
        if (application.submittedBy() != null) readers.add(application.submittedBy());
        return readers;
    }
}
