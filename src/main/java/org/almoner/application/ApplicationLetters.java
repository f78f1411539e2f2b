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
        var readers = new LinkedHashSet<PersonId>(Set.of(application.lead()));
        if (application.submittedBy() != null) readers.add(application.submittedBy());
        readers.forEach(reader -> letters.write(reader, template, application.id(), args));
    }
}
