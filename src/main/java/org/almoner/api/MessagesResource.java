package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Queries;
import org.almoner.application.QueryMessage;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions of the fund and answers of the applicant, in one thread for both. */
@RestController
@RequestMapping("/api/v1/applications/{id}/messages")
class MessagesResource {

    record Message(@NotBlank @Size(max = 5000) String text) {}

    /** @param fromFund a question; otherwise an answer */
    record Said(int number, boolean fromFund, String text, Instant writtenAt) {

        static Said of(QueryMessage message) {
            return new Said(message.number(), message.fromFund(), message.text(), message.writtenAt());
        }
    }

    /** @param items oldest first */
    record Thread(List<Said> items) {}

    private final Queries queries;
    private final Applications applications;
    private final Acts acts;

    MessagesResource(Queries queries, Applications applications, Acts acts) {
        this.queries = queries;
        this.applications = applications;
        this.acts = acts;
    }

    @GetMapping
    Thread show(@PathVariable ApplicationId id, @Me SignedIn me) {
        applications.visible(id, me);
        return new Thread(queries.of(id).stream().map(Said::of).toList());
    }

    @PostMapping
    Said write(
            @PathVariable ApplicationId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Message message,
            @Me SignedIn me) {
        applications.visible(id, me);
        return acts.once(
                key,
                me,
                "message " + id.value(),
                message,
                Said.class,
                () -> Said.of(queries.write(id, message.text(), me.id())));
    }
}
