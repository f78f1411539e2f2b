package org.almoner.application;

import org.almoner.document.DocumentQuarantined;
import org.almoner.fund.Rounds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the people of an application that the virus check found something in a file they attached. */
@Component
class AttachmentWatch {

    private final ApplicationRepository repository;
    private final Rounds rounds;
    private final ApplicationLetters letters;

    AttachmentWatch(ApplicationRepository repository, Rounds rounds, ApplicationLetters letters) {
        this.repository = repository;
        this.rounds = rounds;
        this.letters = letters;
    }

    @EventListener
    void on(DocumentQuarantined found) {
        repository
                .findById(new ApplicationId(found.owner()))
                .filter(application -> application.attachments().stream()
                        .anyMatch(file -> file.document().equals(found.subject())))
                .ifPresent(application -> tell(application, found.name()));
    }

    private void tell(Application application, String file) {
        letters.write(
                application,
                "application-file-unsafe",
                file,
                rounds.get(application.round()).name());
    }
}
