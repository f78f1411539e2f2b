package org.almoner.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.almoner.agreement.Check;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The acts of one grant, from its round to its agreement, that a first award and a follow-on award have in common. Lena
 * leads the organisation; the others are called by what they do.
 */
record Grant(Cast cast) {

    /** Lena's. */
    String organisation() {
        var address = Map.of("line1", "1 Quay", "town", "Bristol", "postcode", "BS1 1AA", "country", "United Kingdom");
        var details =
                Map.of("name", "Harbour Tools Ltd", "kind", "COMPANY", "companyNumber", "09990201", "address", address);
        return id(cast.post("lena", "/organisations", details));
    }

    String fund(String code) {
        var terms = new HashMap<String, Object>(Map.of("code", code, "name", "Fund " + code, "instrument", "GRANT"));
        terms.put("department", "Department of Stories");
        terms.put("seniorResponsibleOfficer", "Dame Story");
        terms.put("legalPower", "Story Act 2026");
        return id(cast.post("officer", "/funds", terms));
    }

    /** A published round of one question, open from the first to the second instant. */
    String round(String code, String pot, Instant opens, Instant closes, Map<String, Object> kind) {
        var terms = new HashMap<String, Object>(kind);
        terms.put("code", code);
        terms.put("name", "Round " + code);
        terms.put("summary", "Tools for harbours.");
        terms.put("budget", budget(pot));
        terms.put("dates", Map.of("opensAt", opens, "closesAt", closes, "graceMinutes", 0, "offerValidityDays", 14));
        terms.put("scoring", Map.of("threshold", "3.00", "reviewsPerApplication", 3, "blind", false));
        terms.put("questions", List.of(question()));
        var round = id(cast.post("officer", "/rounds", terms));
        cast.post("officer", "/rounds/" + round + "/publication", Map.of());
        return round;
    }

    private static Map<String, Object> budget(String pot) {
        return Map.of(
                "pot",
                pounds(pot),
                "awardMin",
                pounds("1000.00"),
                "awardMax",
                pounds(pot),
                "maxAwards",
                5,
                "maxMonths",
                12);
    }

    private static Map<String, Object> question() {
        return Map.of("code", "what", "text", "What?", "guidance", "", "wordLimit", 100, "required", true);
    }

    /** Writes the draft for one milestone and submits it. */
    void apply(String application, String starts, String due, String amount) {
        var money = pounds(amount);
        var content = new HashMap<String, Object>();
        content.put("title", "A tool for harbours");
        content.put("summary", "It helps.");
        content.put("startsOn", starts);
        content.put("months", 6);
        content.put("answers", List.of(Map.of("question", "what", "text", "A tool.")));
        content.put("costs", List.of(Map.of("category", "STAFF", "description", "People", "amount", money)));
        content.put("milestones", List.of(Map.of("title", "Done", "due", due, "amount", money)));
        cast.put("lena", "/applications/" + application, content);
        cast.post("lena", "/applications/" + application + "/submission", Map.of());
    }

    void review() {
        for (var reviewer : List.of("rita", "ravi", "rosa"))
            for (var review : cast.get(reviewer, "/reviews").path("items"))
                if (!review.path("status").asString().equals("SUBMITTED")) score(reviewer, "/reviews/" + id(review));
    }

    private void score(String reviewer, String review) {
        cast.post(reviewer, review + "/acceptance", Map.of());
        var scores = Stream.of("need", "approach", "delivery", "value")
                .map(criterion -> Map.of("criterion", criterion, "score", 4, "justification", "Clear."))
                .toList();
        cast.put(reviewer, review + "/scores", Map.of("scores", scores, "comment", ""));
        cast.post(reviewer, review + "/submission", Map.of());
    }

    /** The panel recommends it, another person approves it, the officer offers it and Lena accepts. */
    String award(String round) {
        var found = cast.get("panel", "/awards?round=" + round).path("items");
        var award = id(found.get(0));
        var path = "/awards/" + award;
        cast.post("panel", path + "/decision", Map.of("outcome", "RECOMMEND"));
        cast.post("approver", path + "/approvals", Map.of());
        cast.post("officer", path + "/offer", Map.of());
        cast.post("lena", path + "/answer", Map.of("accept", true));
        return award;
    }

    /** Both signatures and the checks of the officer; the path of the agreement. */
    String sign(String award) {
        var agreement = cast.get("lena", "/awards/" + award + "/agreement");
        var path = "/agreements/" + id(agreement);
        var hash = agreement.path("documentSha256").asString();
        cast.post("lena", path + "/signature", Map.of("name", "lena", "agreed", true, "sha256", hash));
        cast.post("approver", path + "/countersignature", Map.of());
        var checks = Arrays.stream(Check.values())
                .map(check -> Map.of("item", check, "passed", true))
                .toList();
        cast.post("officer", path + "/due-diligence", Map.of("checks", checks));
        return path;
    }

    /** Entered by Lena, verified by finance. */
    void account(String organisation) {
        var details = Map.of("holder", "Harbour Tools Ltd", "sortCode", "08-99-99", "number", "66374958");
        var account = id(cast.post("lena", "/organisations/" + organisation + "/bank-accounts", details));
        cast.post("finance", "/bank-accounts/" + account + "/verification", Map.of("check", "MATCH"));
    }

    /** Lena reports with evidence and the officer accepts: on the milestone, or with {@code null} on the whole. */
    void report(String agreement, @Nullable Integer milestone) {
        var reports = cast.get("lena", agreement + "/reports").path("items");
        var found = StreamSupport.stream(reports.spliterator(), false)
                .filter(it -> milestone == null
                        ? it.path("milestone").isMissingNode()
                                || it.path("milestone").isNull()
                        : it.path("milestone").asInt(-1) == milestone)
                .findFirst()
                .orElseThrow();
        var path = agreement + "/reports/" + id(found);
        cast.put("lena", path, Map.of("achieved", "The tool works."));
        cast.attach("lena", path + "/evidence", "trial.csv");
        status(cast.post("lena", path + "/submission", Map.of()), "SUBMITTED");
        status(cast.post("officer", path + "/acceptance", Map.of("reason", "")), "ACCEPTED");
    }

    static void status(JsonNode thing, String status) {
        assertThat(thing.path("status").asString()).isEqualTo(status);
    }

    static String id(JsonNode thing) {
        return thing.path("id").asString();
    }

    static BigDecimal sum(JsonNode thing, String name) {
        return new BigDecimal(thing.path(name).path("amount").asString());
    }

    static Map<String, String> pounds(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }
}
