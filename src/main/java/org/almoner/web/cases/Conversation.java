package org.almoner.web.cases;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.application.Queries;
import org.almoner.application.QueryMessage;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Component;

/** The questions about a case and their answers, as this reader sees them. */
@Component
class Conversation {

    /** @param by for its own people the fund speaks as one */
    record Said(String by, boolean fromFund, Instant at, String text) {}

    private final Queries queries;
    private final People people;
    private final Refusals sentences;

    Conversation(Queries queries, People people, Refusals sentences) {
        this.queries = queries;
        this.people = people;
        this.sentences = sentences;
    }

    List<Said> of(CaseFile file) {
        var thread = queries.of(file.application().id());
        var names = people.names(thread.stream().map(QueryMessage::writtenBy).collect(Collectors.toSet()));
        return thread.stream()
                .map(message -> new Said(
                        by(message, String.valueOf(names.get(message.writtenBy())), file.inside()),
                        message.fromFund(),
                        message.writtenAt(),
                        message.text()))
                .toList();
    }

    private String by(QueryMessage message, String name, boolean inside) {
        if (!message.fromFund()) return sentences.text("queries.by.applicant", name);
        return inside ? sentences.text("queries.by.fund") : sentences.text("queries.by.officer", name);
    }

    /** Whether the reader can add something: an officer at any time, the applicant once something was asked. */
    boolean opens(CaseFile file, SignedIn me) {
        if (!Queries.open(file.application())) return false;
        return file.inside() ? !queries.of(file.application().id()).isEmpty() : me.has(Role.OFFICER);
    }
}
