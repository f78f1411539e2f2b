package org.almoner.api;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.almoner.application.Answer;
import org.almoner.application.AnswerVersion;
import org.almoner.application.Answers;
import org.almoner.application.ApplicationId;
import org.almoner.application.Stored;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Refusal;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One answer at a time, for the people of the organisation. Its entity tag is its version. */
@RestController
@RequestMapping("/api/v1/applications/{id}/answers/{question}")
class AnswersResource {

    record Text(@NotNull String text) {}

    record Restoration(@NotNull Integer version) {}

    /** A problem that shows both texts, so that nothing is lost: what stands there and what was sent. */
    record Overtaken(
            String type,
            String title,
            int status,
            String code,
            String detail,
            String instance,
            AnswerVersion theirs,
            String yours) {}

    private final Answers answers;
    private final Refusals refusals;

    AnswersResource(Answers answers, Refusals refusals) {
        this.answers = answers;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<AnswerVersion> show(@PathVariable ApplicationId id, @PathVariable String question, @Me SignedIn me) {
        var answer = answers.get(id, question, me.id());
        return Versions.ok(answer, answer.version());
    }

    @PutMapping
    ResponseEntity<?> write(
            @PathVariable ApplicationId id,
            @PathVariable String question,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Text typed,
            @Me SignedIn me) {
        var seen = Versions.seen(ifMatch);
        return answer(id, answers.write(id, new Answer(question, typed.text()), seen, me.id()), typed.text());
    }

    /** Newest first, what stands there now among them. */
    @GetMapping("/versions")
    ResponseEntity<Listing<AnswerVersion>> history(
            @PathVariable ApplicationId id,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Me SignedIn me) {
        return Listing.of(answers.history(id, question, cursor, Listing.limit(limit), me.id()));
    }

    @PostMapping("/restoration")
    ResponseEntity<?> restore(
            @PathVariable ApplicationId id,
            @PathVariable String question,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Restoration restoration,
            @Me SignedIn me) {
        var seen = Versions.seen(ifMatch);
        return answer(id, answers.restore(id, question, restoration.version(), seen, me.id()), "");
    }

    private ResponseEntity<?> answer(ApplicationId id, Stored stored, String yours) {
        var now = stored.now();
        if (!stored.overtaken()) return Versions.ok(now, now.version());
        var why = new Refusal("application.answer-changed");
        var at = "/api/v1/applications/" + id.value() + "/answers/" + now.question();
        return ResponseEntity.status(PRECONDITION_FAILED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .eTag(Versions.tag(now.version()))
                .body(new Overtaken(
                        "about:blank",
                        PRECONDITION_FAILED.getReasonPhrase(),
                        PRECONDITION_FAILED.value(),
                        why.code(),
                        refusals.text(why),
                        at,
                        now,
                        yours));
    }
}
