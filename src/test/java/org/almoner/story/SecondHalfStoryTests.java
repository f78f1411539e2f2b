package org.almoner.story;

import static org.almoner.story.Grant.id;
import static org.almoner.story.Grant.pounds;
import static org.almoner.story.Grant.status;
import static org.almoner.story.Grant.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.almoner.identity.Role;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.almoner.workflow.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** One idea from its signed agreement to the first payment of its follow-on award, by HTTP alone. */
@AlmonerTest
@Transactional
class SecondHalfStoryTests {

    private static final Instant START = TestClock.START;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Autowired
    Processes processes;

    private Cast cast;
    private Grant grant;
    private Spending spending;
    private String fund;
    private String organisation;
    private String firstRound;
    private String followOnRound;

    @BeforeEach
    void theCast() {
        cast = Cast.in(beans);
        grant = new Grant(cast);
        spending = new Spending(cast, timers);
        cast.enter("officer", Role.OFFICER);
        cast.enter("panel", Role.PANEL);
        cast.enter("approver", 100_000L, Role.APPROVER);
        cast.enter("finance", Role.FINANCE);
        cast.enter("fiona", Role.FINANCE);
        cast.enter("lena", Role.APPLICANT);
        for (var reviewer : List.of("rita", "ravi", "rosa")) cast.enter(reviewer, Role.REVIEWER);
    }

    @Test
    void takesAnIdeaFromItsAgreementToThePaymentOfItsFollowOn() {
        var first = signedAgreement();
        day("2026-12-01");
        grant.report(first, 0);
        var claim = spending.claimed(first, "2026-10-01", "2026-11-30", "30000.00", "10000.00", "2000.00");
        spending.paid(claim, "38000.00");
        grant.report(first, null);
        close(first);
        potHolds(firstRound, "12000.00", "0.00", "38000.00");

        var second = followOnAgreement(invited(first));
        day("2027-03-01");
        var next = spending.claimed(second, "2027-02-01", "2027-02-28", "15000.00", "5000.00", "500.00");
        spending.paid(next, "19500.00");
        potHolds(followOnRound, "20000.00", "40500.00", "19500.00");

        theReportIsTheBooks();
        theCheckFindsNothing();
        assertThat(processes.alarms()).isEmpty();
    }

    private String signedAgreement() {
        organisation = grant.organisation();
        fund = grant.fund("SEC");
        firstRound = grant.round(
                "SEC-2026",
                "50000.00",
                START.plus(Duration.ofHours(1)),
                START.plus(Duration.ofDays(30)),
                Map.of("fund", fund, "kind", "OPEN_COMPETITION"));
        day("2026-06-02");
        var started = cast.post("lena", "/applications", Map.of("round", firstRound, "organisation", organisation));
        grant.apply(id(started), "2026-10-01", "2027-02-01", "45000.00");
        grant.review();
        day("2026-07-02");
        var agreement = grant.sign(grant.award(firstRound));
        grant.account(organisation);
        status(cast.get("lena", agreement), "ACTIVE");
        return agreement;
    }

    private void close(String agreement) {
        status(cast.get("officer", agreement), "CLOSING");
        status(cast.post("officer", agreement + "/closing", Map.of()), "CLOSED");
    }

    private void potHolds(String round, String available, String committed, String paid) {
        var pot = pots().filter(it -> id(it).equals(round)).findFirst().orElseThrow();
        assertThat(sum(pot, "available")).isEqualByComparingTo(available);
        assertThat(sum(pot, "committed")).isEqualByComparingTo(committed);
        assertThat(sum(pot, "paid")).isEqualByComparingTo(paid);
        assertThat(sum(pot, "reserved")).isZero();
        assertThat(sum(pot, "payable")).isZero();
    }

    /** The path of the investment that Lena is invited to take up. */
    private String invited(String agreement) {
        var opens = clock.instant().plus(Duration.ofHours(1));
        followOnRound = grant.round(
                "SEC-2027",
                "80000.00",
                opens,
                opens.plus(Duration.ofDays(30)),
                Map.of("fund", fund, "kind", "FOLLOW_ON", "parent", firstRound));
        timers.passUntil(opens.plus(Duration.ofHours(1)));
        var uninvited = Map.of("round", followOnRound, "organisation", organisation);
        cast.refused("lena", "/applications", uninvited, 422, "application.not-invited");
        var nomination = Map.of(
                "agreement",
                agreement.substring("/agreements/".length()),
                "round",
                followOnRound,
                "reason",
                "It works.");
        var investment = "/investments/" + id(cast.post("officer", "/investments", nomination));
        var scores = Stream.of("need", "approach", "delivery", "value")
                .map(criterion -> Map.of("criterion", criterion, "score", 4))
                .toList();
        var results = Map.of("scores", scores, "suggested", pounds("60000.00"), "comment", "As promised.");
        status(cast.post("officer", investment + "/assessment", results), "ASSESSED");
        cast.refused("officer", investment + "/decision", Map.of("approve", true), 403, "api.forbidden");
        cast.post("approver", investment + "/decision", Map.of("approve", true));
        status(cast.get("lena", investment), "INVITED");
        return investment;
    }

    /** The application continues the first one; its award is signed like any other. */
    private String followOnAgreement(String investment) {
        var application = cast.post("lena", investment + "/application", Map.of())
                .path("application")
                .asString();
        status(cast.get("lena", investment), "TAKEN_UP");
        var draft = cast.get("lena", "/applications/" + application);
        assertThat(draft.path("title").asString()).isEqualTo("A tool for harbours");
        assertThat(draft.path("origin").asString())
                .isEqualTo(cast.get("lena", investment).path("application").asString());
        assertThat(cast.get("lena", "/applications/" + application + "/lineage").path("steps"))
                .hasSize(2);
        grant.apply(application, "2027-02-01", "2027-06-01", "60000.00");
        grant.review();
        day("2027-01-05");
        var agreement = grant.sign(grant.award(followOnRound));
        status(cast.get("lena", agreement), "ACTIVE");
        return agreement;
    }

    private void theReportIsTheBooks() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var totals = cast.get("finance", "/reports/awards/totals?asAt=" + today);
        assertThat(sum(totals, "paid")).isEqualByComparingTo(inAllPots("paid"));
        assertThat(sum(totals, "reserved")).isEqualByComparingTo(inAllPots("reserved"));
        assertThat(sum(totals, "recovered")).isEqualByComparingTo(inAllPots("recovered"));
        assertThat(sum(totals, "outstanding"))
                .isEqualByComparingTo(inAllPots("committed").add(inAllPots("payable")));
    }

    private void theCheckFindsNothing() {
        var check = cast.get("finance", "/check");
        assertThat(check.path("ok").asBoolean()).as("%s", check).isTrue();
    }

    private BigDecimal inAllPots(String balance) {
        return pots().map(pot -> sum(pot, balance)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<JsonNode> pots() {
        return StreamSupport.stream(cast.get("finance", "/pots").path("items").spliterator(), false);
    }

    private void day(String date) {
        timers.passUntil(LocalDate.parse(date).atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
