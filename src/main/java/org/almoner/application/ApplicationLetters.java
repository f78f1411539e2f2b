package org.almoner.application;

import java.util.LinkedHashSet;
import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.notification.Letters;
import org.springframework.stereotype.Component;

/** Letters about an application go to whoever submitted it and to whoever started it. */
@Component
class ApplicationLetters {

    private final Letters letters;

    ApplicationLetters(Letters letters) {
        this.letters = letters;
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

    private static Set<PersonId> readers(Application application) {
        var readers = new LinkedHashSet<PersonId>(Set.of(application.lead()));
        if (application.submittedBy() != null) readers.add(application.submittedBy());
        return readers;
    }
}
