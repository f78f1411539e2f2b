package org.almoner.story;

import static org.almoner.story.Grant.id;
import static org.almoner.story.Grant.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An officer sets up a round from its definition, mends what the check before publication finds, and publishes it. */
record Opening(Cast cast) {

    /** The published round. */
    String round(String definition, Instant opens, Instant closes) {
        cast.refused("lena", "/rounds/import", cast.brought(definition), 403, "api.forbidden");
        var round = id(cast.post("officer", "/rounds/import", cast.brought(definition)));
        cast.refused("lena", HttpMethod.GET, "/rounds/" + round, null, 404, "api.not-found");
        mend("/rounds/" + round, opens, closes);
        var published = cast.post("officer", "/rounds/" + round + "/publication", Map.of());
        status(published, "PUBLISHED");
        cast.refused("officer", HttpMethod.PUT, "/rounds/" + round, published.path("terms"), 422, "round.frozen");
        return round;
    }

    /** It had no dates yet, and asked for a letter before the question on which the letter hangs. */
    private void mend(String round, Instant opens, Instant closes) {
        var gaps = cast.get("officer", round + "/publication");
        assertThat(gaps.path("missing").values())
                .extracting(gap -> gap.asString())
                .containsExactly("dates", "condition-unknown");
        cast.refused("officer", round + "/publication", Map.of(), 422, "round.not-ready");
        var terms = (ObjectNode) cast.get("officer", round).path("terms");
        terms.putPOJO(
                "dates", Map.of("opensAt", opens, "closesAt", closes, "graceMinutes", 0, "offerValidityDays", 14));
        var questions = (ArrayNode) terms.at("/form/sections/1/questions");
        questions.insert(1, questions.remove(0));
        cast.put("officer", round, terms);
        assertThat(cast.get("officer", round + "/publication").path("missing")).isEmpty();
    }
}
