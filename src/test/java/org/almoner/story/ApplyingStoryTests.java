package org.almoner.story;

import static org.almoner.story.Grant.id;
import static org.almoner.story.Grant.pounds;
import static org.almoner.story.Grant.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.identity.Role;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.almoner.workflow.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** A round from its definition to what is submitted to it, with all that happens to a proposal on the way, by HTTP alone. */
@AlmonerTest
@Transactional
class ApplyingStoryTests {

    private static final Instant OPENS = TestClock.START.plus(Duration.ofHours(1));
    private static final Instant CLOSES = TestClock.START.plus(Duration.ofDays(30));

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Timers timers;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;
    private Writing writing;
    private Submitting submitting;

    @BeforeEach
    void theCast() {
        cast = Cast.in(beans);
        writing = new Writing(cast);
        submitting = new Submitting(cast, timers);
        cast.enter("officer", Role.OFFICER);
        for (var reviewer : List.of("rita", "ravi", "rosa")) cast.enter(reviewer, Role.REVIEWER);
        for (var applicant : List.of("lena", "carl", "sigi", "omar", "gwen")) cast.enter(applicant, Role.APPLICANT);
    }

    @Test
    void takesProposalsFromADefinitionToWhatIsSubmitted() {
        new Grant(cast).fund("HAR");
        var round = new Opening(cast).round("harbours.json", OPENS, CLOSES);
        timers.passUntil(OPENS);
        var organisation = new Grant(cast).organisation();
        writing.colleagues(organisation);
        var first = lenasProposal(round, organisation);
        secondThoughts(first);
        var second = writing.copied(round, organisation, first);
        doubtIsDecided(round);
        theRuleIsQuoted(round);
        moreTimeForOne(round, second);
        assertThat(processes.alarms()).isEmpty();
    }

    private String lenasProposal(String round, String organisation) {
        var application = started("lena", round, organisation);
        cast.refused("lena", application + "/submission", Map.of(), 422, "application.incomplete");
        writing.together(application);
        writing.whole(application);
        writing.signedOff(application);
        return application;
    }

    private String started(String who, String round, String organisation) {
        var start = Map.of("round", round, "organisation", organisation);
        return "/applications/" + id(cast.post(who, "/applications", start));
    }

    /** The rules cannot tell without the number of people, which the form had left open. */
    private void secondThoughts(String application) {
        var receipt = submitting.submitted(application);
        status(cast.get("lena", application), "SUBMITTED");
        submitting.asked(application);
        submitting.reopened(application, OPENS.plus(Duration.ofDays(3)));
        writing.signed(application);
        var again = submitting.submitted(application);
        assertThat(again.path("reference")).isEqualTo(receipt.path("reference"));
        assertThat(again.path("digest")).isNotEqualTo(receipt.path("digest"));
        submitting.genuine(receipt);
        assertThat(submitting.answers("officer", application)).contains("12");
        status(cast.get("lena", application), "ELIGIBLE");
    }

    /** Omar's club has no number: the rules cannot tell, and an officer can. */
    private void doubtIsDecided(String round) {
        var application =
                simple("omar", round, Map.of("name", "Harbour Club", "kind", "OTHER", "address", at("BS1 1AA")));
        submitting.decided(application, true, "Every member is a company.");
        assertThat(cast.get("omar", application).at("/findings/0/rule").asString())
                .isEqualTo("unregistered");
    }

    /** Gwen's company is in Cardiff, where this round does not reach. */
    private void theRuleIsQuoted(String round) {
        var company = Map.of(
                "name", "Tiger Bay Ltd", "kind", "COMPANY", "companyNumber", "09990202", "address", at("CF10 1AA"));
        var application = simple("gwen", round, company);
        status(cast.get("gwen", application), "INELIGIBLE");
        assertThat(letters(application))
                .anySatisfy(letter -> assertThat(letter)
                        .contains("Rule: Where organisations are", "Found: Wales", "Expected: England or Scotland"));
    }

    private static Map<String, String> at(String postcode) {
        return Map.of("line1", "1 Quay", "town", "Port", "postcode", postcode, "country", "United Kingdom");
    }

    private String simple(String who, String round, Map<String, Object> organisation) {
        var application = started(who, round, id(cast.post(who, "/organisations", organisation)));
        var money = pounds("5000.00");
        cast.put(
                who,
                application,
                Map.of(
                        "title",
                        "A bell",
                        "summary",
                        "It rings.",
                        "startsOn",
                        "2026-10-01",
                        "months",
                        3,
                        "answers",
                        List.of(
                                Writing.answer("what", "A bell."),
                                Writing.answer("people", "3"),
                                Writing.answer("helped", "no"),
                                Writing.answer("true", "yes")),
                        "costs",
                        List.of(Map.of("category", "STAFF", "description", "Us", "amount", money)),
                        "milestones",
                        List.of(Map.of("title", "It rings", "due", "2026-12-01", "amount", money))));
        cast.post(who, application + "/submission", Map.of());
        timers.runDue();
        return application;
    }

    private void moreTimeForOne(String round, String draft) {
        var other = started(
                "omar",
                round,
                cast.get("omar", "/organisations").at("/items/0/id").asString());
        submitting.extended(round, draft, CLOSES.plus(Duration.ofDays(2)));
        timers.passUntil(CLOSES.plus(Duration.ofDays(1)));
        status(cast.get("visitor", "/rounds/" + round), "CLOSED");
        var late = Map.of("text", "A gong.");
        cast.refused("omar", HttpMethod.PUT, other + "/answers/what", late, 422, "application.too-late");
        cast.put("carl", draft + "/answers/true", Map.of("text", "yes"));
        cast.attach("carl", draft + "/attachments?question=letter", "letter.csv");
        var content = (ObjectNode) cast.get("lena", draft);
        cast.put("lena", draft, content.put("startsOn", "2026-10-01"));
        submitting.submitted(draft);
    }

    private List<String> letters(String application) {
        return jdbc.sql("select body from letter where about = :id order by id")
                .param("id", UUID.fromString(application.substring("/applications/".length())))
                .query(String.class)
                .list();
    }
}
