package org.almoner.story;

import static org.almoner.story.Grant.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almoner.support.Timers;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What is between an applicant and the fund: a submission, its receipt, questions, and second chances. */
record Submitting(Cast cast, Timers timers) {

    /** Sent twice, submitted once; anyone who holds the receipt can verify it. */
    JsonNode submitted(String application) {
        var answers = cast.twice("lena", application + "/submission", Map.of());
        var receipt = answers.getFirst();
        assertThat(answers.getLast()).isEqualTo(receipt);
        cast.refused("lena", application + "/submission", Map.of(), 422, "application.already-submitted");
        timers.runDue();
        assertThat(cast.fetch("lena", application + "/receipt")).startsWith("%PDF");
        genuine(receipt);
        return receipt;
    }

    void genuine(JsonNode receipt) {
        var verification =
                "/verification?reference=" + receipt.path("reference").asString() + "&digest=";
        var verified = cast.get("visitor", verification + receipt.path("digest").asString());
        assertThat(verified.path("submittedAt")).isEqualTo(receipt.path("submittedAt"));
        var forged = cast.get("visitor", verification + "0".repeat(64));
        assertThat(forged.path("genuine").asBoolean()).isFalse();
    }

    /** A question of the officer is answered by whoever has the answer. */
    void asked(String application) {
        cast.refused("carl", application + "/messages", Map.of("text", "Hello?"), 422, "application.query-none");
        cast.post("officer", application + "/messages", Map.of("text", "How many are you?"));
        cast.post("carl", application + "/messages", Map.of("text", "Twelve."));
        var thread =
                cast.get("officer", application + "/messages").path("items").values();
        assertThat(thread)
                .extracting(said -> said.path("text").asString())
                .containsExactly("How many are you?", "Twelve.");
        assertThat(thread).extracting(said -> said.path("fromFund").asBoolean()).containsExactly(true, false);
    }

    /** One section is opened again and nothing else; until it is sent, the fund reads what was submitted. */
    void reopened(String application, Instant until) {
        var reopening = Map.of("sections", List.of("answers/people"), "until", until, "reason", "Say it in the form.");
        cast.refused("lena", application + "/reopening", reopening, 403, "api.forbidden");
        cast.post("officer", application + "/reopening", reopening);
        cast.put("carl", application + "/answers/people", Map.of("text", "12"));
        var other = Map.of("text", "A buoy that floats.");
        cast.refused("carl", HttpMethod.PUT, application + "/answers/what", other, 422, "application.section-closed");
        assertThat(answers("officer", application)).doesNotContain("12");
        assertThat(answers("lena", application)).contains("12");
    }

    List<String> answers(String who, String application) {
        return cast.get(who, application).path("answers").values().stream()
                .map(answer -> answer.path("text").asString())
                .toList();
    }

    /** Only this draft may still be written and sent when the round has closed. */
    void extended(String round, String draft, Instant until) {
        var titles = cast.get("officer", "/rounds/" + round + "/drafts")
                .path("items")
                .values();
        assertThat(titles).hasSize(2);
        cast.post("officer", draft + "/extension", Map.of("until", until, "reason", "Carl is ill."));
    }

    void decided(String application, boolean eligible, String reason) {
        status(cast.get("officer", application), "SUBMITTED");
        cast.post("officer", application + "/eligibility", Map.of("eligible", eligible, "reason", reason));
        status(cast.get("officer", application), eligible ? "ELIGIBLE" : "INELIGIBLE");
    }
}
