package org.almoner.application;

import static org.almoner.organisation.Part.CONTRIBUTOR;
import static org.almoner.organisation.Part.LEAD;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.almoner.document.Document;
import org.almoner.document.DocumentId;
import org.almoner.document.Documents;
import org.almoner.form.Question;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of an application: sent and removed while it is written, until the deadline; read by whoever may read it. */
@Service
@Transactional
public class Attachments {

    private final ApplicationRepository repository;
    private final AttachmentRows rows;
    private final Rights rights;
    private final Rounds rounds;
    private final Documents documents;
    private final AttachmentSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            ApplicationRepository repository,
            AttachmentRows rows,
            Rights rights,
            Rounds rounds,
            Documents documents,
            AttachmentSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.rights = rights;
        this.rounds = rounds;
        this.documents = documents;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A file counts by the server's time when all of it has arrived.
     *
     * @throws Refusal also when there are enough files under the question, or the application would hold too much
     */
    public DocumentId attach(ApplicationId id, String code, String name, InputStream content, PersonId by) {
        var now = clock.instant();
        var application = writable(id, by, now);
        var question = asked(rounds.get(application.round()), code);
        application.requireRoom(question, most(question));
        var document = documents.get(documents.keep(id.value(), name, content, by.value()));
        var attachment = attachment(code, document, now);
        save(application, application.attach(attachment, settings.total(), by));
        rows.add(id, attachment, by);
        return document.id();
    }

    /** Takes a file out of a draft again; it is kept, but nobody can ask for it any more. */
    public void detach(ApplicationId id, DocumentId document, PersonId by) {
        var application = writable(id, by, clock.instant());
        save(application, application.detach(document, by));
        rows.remove(id, document);
    }

    /** One file of an application that the reader may see. */
    @Transactional(readOnly = true)
    public Document get(ApplicationId id, DocumentId document, SignedIn me) {
        rights.visible(id, me).attachment(document);
        return documents.get(document);
    }

    /** How many files a question takes. */
    public int most(Question question) {
        var most = question.most();
        return most == null ? settings.perQuestion() : most.intValue();
    }

    private Application writable(ApplicationId id, PersonId by, Instant now) {
        var application = rights.writable(id, by, LEAD, CONTRIBUTOR);
        application.requireDraft();
        Deadline.require(application, rounds.get(application.round()), now);
        return application;
    }

    private static Question asked(Round round, String code) {
        return round.form()
                .question(code)
                .filter(question -> question.type() == Question.Type.FILE)
                .orElseThrow(() -> new NotFound(code));
    }

    private static Attachment attachment(String question, Document it, Instant now) {
        return new Attachment(question, it.id(), it.name(), it.mediaType(), it.size(), it.sha256(), it.scan(), now);
    }

    private void save(Application application, Event event) {
        repository.save(application);
        events.publishEvent(event);
    }
}
