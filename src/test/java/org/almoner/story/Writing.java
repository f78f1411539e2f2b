package org.almoner.story;

import static org.almoner.story.Grant.id;
import static org.almoner.story.Grant.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A proposal written by Lena, who leads, and Carl, whom she invites; Sigi signs for the organisation. */
record Writing(Cast cast) {

    private static final Map<String, Object> HARBOUR = Map.of(
            "number",
            1,
            "name",
            "Port of Leith",
            "kind",
            "COMPANY",
            "registration",
            "SC123456",
            "country",
            "Scotland",
            "role",
            "Tries it out");

    /** Lena's colleagues find their invitations by their own addresses; nobody else can take them. */
    void colleagues(String organisation) {
        join(organisation, "carl", "CONTRIBUTOR");
        join(organisation, "sigi", "SIGNATORY");
        assertThat(cast.get("lena", "/organisations/" + organisation)
                        .path("members")
                        .values())
                .extracting(member -> member.path("part").asString())
                .containsExactlyInAnyOrder("LEAD", "SIGNATORY", "CONTRIBUTOR", "SIGNATORY");
    }

    private void join(String organisation, String who, String part) {
        var invited = Map.of("email", who + "@" + who + ".test", "parts", List.of(part));
        cast.post("lena", "/organisations/" + organisation + "/invitations", invited);
        var waiting = cast.get(who, "/organisations/invitations").path("items");
        assertThat(waiting).hasSize(1);
        var acceptance = "/organisations/invitations/" + id(waiting.get(0)) + "/acceptance";
        cast.refused("omar", acceptance, Map.of(), 404, "api.not-found");
        cast.refused(who, HttpMethod.GET, "/organisations/" + organisation, null, 404, "api.not-found");
        cast.post(who, acceptance, Map.of());
    }

    /** Two begin with nothing; the second is shown both texts, and the first text comes back from the history. */
    void together(String draft) {
        var answer = draft + "/answers/what";
        cast.put("carl", answer, Map.of("text", "A buoy that calls for help."), 0, 200);
        var problem = cast.put("lena", answer, Map.of("text", "A lamp."), 0, 412);
        assertThat(problem.path("yours").asString()).isEqualTo("A lamp.");
        assertThat(problem.at("/theirs/text").asString()).isEqualTo("A buoy that calls for help.");
        cast.put(
                "lena",
                answer,
                Map.of("text", "A lamp."),
                problem.at("/theirs/version").asInt(),
                200);
        var versions = cast.get("carl", answer + "/versions").path("items");
        assertThat(versions.values())
                .extracting(it -> it.path("text").asString())
                .containsExactly("A lamp.", "A buoy that calls for help.");
        cast.post(
                "carl",
                answer + "/restoration",
                Map.of("version", versions.get(1).path("version")));
        assertThat(cast.get("lena", answer).path("text").asString()).startsWith("A buoy");
        cast.refused("sigi", HttpMethod.PUT, answer, Map.of("text", "No"), 422, "application.not-your-part");
    }

    /** With a partner, whose costs are its own; what is above a cap is named, and nothing is lost by it. */
    void whole(String draft) {
        write(draft, "20000.00");
        assertThat(problems(draft))
                .containsExactlyInAnyOrder("cost-above-share", "file-missing", "milestones-do-not-add-up");
        write(draft, "10000.00");
        cast.attach("carl", draft + "/attachments?question=letter", "letter.csv");
        assertThat(cast.get("lena", draft + "/attachments").path("items")).hasSize(1);
        assertThat(problems(draft)).isEmpty();
    }

    private void write(String draft, String equipment) {
        var content = (ObjectNode) cast.get("lena", draft);
        content.put("title", "A buoy that calls").put("summary", "It calls the harbour by itself.");
        content.put("startsOn", "2026-10-01").put("months", 6);
        content.putPOJO(
                "answers",
                List.of(
                        answer("what", content.at("/answers/0/text").asString()),
                        answer("helped", "yes"),
                        answer("true", "yes")));
        content.putPOJO("partners", List.of(HARBOUR));
        content.putPOJO(
                "costs",
                List.of(
                        Map.of("category", "STAFF", "description", "Engineers", "amount", pounds("30000.00")),
                        Map.of(
                                "category",
                                "EQUIPMENT",
                                "description",
                                "A boat",
                                "amount",
                                pounds(equipment),
                                "partner",
                                1)));
        content.putPOJO(
                "milestones", List.of(Map.of("title", "It calls", "due", "2027-02-01", "amount", pounds("40000.00"))));
        cast.put("lena", draft, content);
    }

    static Map<String, Object> answer(String question, String text) {
        return Map.of("question", question, "text", text);
    }

    List<String> problems(String draft) {
        return cast.get("lena", draft).path("problems").values().stream()
                .map(problem -> problem.path("code").asString().replace("application.problem.", ""))
                .toList();
    }

    /** Lena cannot submit what she asked Sigi to sign, and Sigi not what Sigi signed. */
    void signedOff(String draft) {
        cast.put("lena", draft + "/sign-off", Map.of());
        signed(draft);
        cast.refused("sigi", draft + "/submission", Map.of(), 422, "application.sign-off-own-submission");
    }

    void signed(String draft) {
        cast.refused("lena", draft + "/submission", Map.of(), 422, "application.sign-off-missing");
        cast.refused("carl", draft + "/sign-off/signature", Map.of(), 422, "application.not-your-part");
        assertThat(cast.post("sigi", draft + "/sign-off/signature", Map.of())
                        .path("current")
                        .asBoolean())
                .isTrue();
    }

    /** A second draft begins with what the first application says, files and declarations apart. */
    String copied(String round, String organisation, String earlier) {
        var draft = "/applications/"
                + id(cast.post("carl", "/applications", Map.of("round", round, "organisation", organisation)));
        var report = cast.post("carl", draft + "/copy", Map.of("from", earlier.substring("/applications/".length())));
        assertThat(report.path("copied").values())
                .extracting(JsonNode::asString)
                .contains("details", "answers/what", "partners", "costs", "milestones");
        assertThat(report.path("left").values())
                .extracting(it -> it.path("section").asString())
                .containsExactlyInAnyOrder("startsOn", "answers/letter", "answers/true");
        assertThat(problems(draft)).containsExactlyInAnyOrder("start-missing", "file-missing", "answer-missing");
        return draft;
    }
}
