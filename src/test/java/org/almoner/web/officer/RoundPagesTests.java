package org.almoner.web.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.Set;
import org.almoner.fund.Entry;
import org.almoner.fund.FundId;
import org.almoner.fund.Funds;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class RoundPagesTests {

    private static final SignedIn OFFICER =
            new SignedIn(PersonId.next(), "Ada Okafor", "ada@almoner.test", Set.of(Role.OFFICER));

    @Autowired
    MockMvcTester pages;

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    Pots pots;

    @Autowired
    TestClock clock;

    private FundId fund;

    @BeforeEach
    void thereIsAFund() {
        fund = funds.create(RoundFixture.fund(), OFFICER.id());
    }

    @Test
    void addsAFundAndKeepsWhatWasTypedWhenItIsRefused() {
        var terms = funds.get(fund);
        var fields = new String[] {
            "code",
            terms.code(),
            "name",
            "Second",
            "department",
            "Home Office",
            "legalPower",
            "Act",
            "instrument",
            "PRIZE"
        };
        assertThat(post("/officer/funds/new", fields))
                .hasStatusOk()
                .bodyText()
                .contains("Another fund already has the code", "value=\"Second\"");
        fields[1] = "SECOND";
        assertThat(post("/officer/funds/new", fields)).hasRedirectedUrl("/officer/funds");
        assertThat(get("/officer/funds")).bodyText().contains("SECOND Second", "Prize", "None yet");
    }

    @Test
    void takesARoundFromNothingToPublication() {
        var id = draftByHand("BYHAND-2026");
        assertThat(get("/officer/rounds/" + id.value())).bodyText().contains("Not started", "Incomplete");
        assertThat(post(
                        at(id, "money"),
                        "pot",
                        "250,000",
                        "awardMin",
                        "10,000",
                        "awardMax",
                        "£100,000",
                        "maxMonths",
                        "24"))
                .hasRedirectedUrl(at(id, ""));
        assertThat(post(
                        at(id, "dates"),
                        "opensAt.day",
                        "1",
                        "opensAt.month",
                        "7",
                        "opensAt.year",
                        "2026",
                        "opensAt.time",
                        "9am",
                        "closesAt.day",
                        "1",
                        "closesAt.month",
                        "12",
                        "closesAt.year",
                        "2026",
                        "closesAt.time",
                        "midday",
                        "graceMinutes",
                        "15",
                        "offerValidityDays",
                        "30"))
                .hasRedirectedUrl(at(id, ""));
        assertThat(post(at(id, "reviewers"), "reviewsPerApplication", "2", "threshold", "3.5", "blind", "true"))
                .hasRedirectedUrl(at(id, ""));
        var draft = rounds.get(id);
        assertThat(draft.opensAt()).hasToString("2026-07-01T08:00:00Z");
        assertThat(draft.closesAt()).hasToString("2026-12-01T12:00:00Z");
        assertThat(draft.blind()).isTrue();
        assertThat(get(at(id, "publication"))).bodyText().contains("£250,000", "Publish the round", "3.5");
        assertThat(post(at(id, "publication"), "once", "k1")).hasRedirectedUrl(at(id, ""));
        assertThat(post(at(id, "publication"), "once", "k1")).hasRedirectedUrl(at(id, ""));
        assertThat(rounds.get(id).status()).isEqualTo(Round.Status.PUBLISHED);
        assertThat(pots.get(new PotId(id.value())).available()).isEqualTo(Sterling.pounds(250_000));
        assertThat(get(at(id, ""))).hasStatusOk().bodyText().contains("Published", "Extend the deadline", "£250,000");
    }

    @Test
    void saysWhatIsMissingAndOffersNoPublication() {
        var id = draftByHand("MISSING-2026");
        assertThat(get(at(id, "publication")))
                .bodyText()
                .contains("Enter the pot and the limits of an award.", "Enter when the round opens and closes.")
                .doesNotContain("Publish the round");
        assertThat(post(at(id, "publication"), "once", "k2"))
                .hasStatusOk()
                .bodyText()
                .contains("2 things have");
    }

    @Test
    void addsAndRemovesCriteriaWithoutLosingWhatWasTyped() {
        var id = draftByHand("CRIT-2026");
        assertThat(post(at(id, "criteria"), "criteria[0].name", "Safety", "criteria[0].weight", "lots", "add", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"lots\"", "criteria[1].name");
        assertThat(post(at(id, "criteria"), "criteria[0].name", "Safety", "criteria[0].weight", "lots"))
                .hasStatusOk()
                .bodyText()
                .contains("Enter a weight from 1 to 100", "value=\"lots\"");
        assertThat(post(
                        at(id, "criteria"),
                        "criteria[0].name",
                        "Safety",
                        "criteria[0].weight",
                        "60",
                        "criteria[1].name",
                        "Safety",
                        "criteria[1].weight",
                        "40"))
                .hasRedirectedUrl(at(id, ""));
        assertThat(rounds.get(id).criteria())
                .extracting(criterion -> criterion.code())
                .containsExactly("safety", "safety-2");
        assertThat(post(
                        at(id, "criteria"),
                        "criteria[0].name",
                        "Safety",
                        "criteria[0].weight",
                        "60",
                        "criteria[1].name",
                        "Reach",
                        "criteria[1].weight",
                        "40",
                        "remove",
                        "0"))
                .bodyText()
                .contains("value=\"Reach\"")
                .doesNotContain("value=\"Safety\"");
    }

    @Test
    void addsMovesAndRemovesQuestions() {
        var id = draftByHand("QUEST-2026");
        assertThat(post(at(id, "new-question"), "text", "Why you?", "wordLimit", "200", "required", "true"))
                .hasRedirectedUrl(at(id, "questions"));
        var codes = rounds.get(id).questions().stream()
                .map(question -> question.code())
                .toList();
        assertThat(codes).last().isEqualTo("why-you");
        assertThat(get(at(id, "questions/why-you"))).bodyText().contains("value=\"Why you?\"", "200");
        post(at(id, "questions"), "up", "why-you");
        post(at(id, "questions"), "remove", codes.getFirst());
        assertThat(rounds.get(id).questions())
                .extracting(question -> question.code())
                .doesNotContain(codes.getFirst())
                .endsWith("why-you", codes.get(codes.size() - 2));
        assertThat(get(at(id, "questions"))).hasStatusOk().bodyText().contains("Why you?", "Move up");
    }

    @Test
    void choosesTheRulesOfEntry() {
        var id = draftByHand("ENTRY-2026");
        assertThat(get(at(id, "entry")))
                .bodyText()
                .contains("The form asks for no number or amount yet.", "Northern Ireland");
        post(at(id, "new-question"), "type", "NUMBER", "text", "How many people?", "required", "true");
        assertThat(post(
                        at(id, "entry"),
                        "_registered",
                        "on",
                        "_startsAfterClosing",
                        "on",
                        "applications",
                        "0",
                        "mostEmployees",
                        "249",
                        "leastMonths",
                        "many"))
                .hasStatusOk()
                .bodyText()
                .contains("from 1 to 100", "Choose the question and enter the most", "value=\"249\"", "value=\"many\"");
        assertThat(post(
                        at(id, "entry"),
                        "_registered",
                        "on",
                        "_startsAfterClosing",
                        "on",
                        "applications",
                        "2",
                        "mostEmployees",
                        "249",
                        "employees",
                        "how-many-people",
                        "leastMonths",
                        "3",
                        "eligibleKinds",
                        "PUBLIC_BODY",
                        "nations",
                        "WALES",
                        "signOff",
                        "true"))
                .hasRedirectedUrl(at(id, ""));
        var round = rounds.get(id);
        assertThat(round.eligibleKinds()).containsExactly("PUBLIC_BODY");
        assertThat(round.entry())
                .isEqualTo(new Entry(
                        Set.of(Entry.Nation.WALES),
                        false,
                        new Entry.Ceiling("how-many-people", java.math.BigDecimal.valueOf(249)),
                        null,
                        3,
                        false,
                        2,
                        true));
        post(at(id, "questions"), "remove", "how-many-people");
        assertThat(rounds.missing(id)).contains("employees");
    }

    @Test
    void sendsOfficersAwayFromTermsThatAreFrozen() {
        var id = published();
        for (var section : Part.values())
            assertThat(get(at(id, section.line(java.util.List.of()).path()))).hasRedirectedUrl(at(id, ""));
        assertThat(post(at(id, "money"), "pot", "1", "awardMin", "1", "awardMax", "1", "maxMonths", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("were frozen when it was published");
    }

    @Test
    void extendsWithAReasonToLaterOnly() {
        var id = published();
        var closes = rounds.get(id).closesAt();
        assertThat(get(at(id, "extension"))).hasStatusOk();
        assertThat(post(at(id, "extension"), moment("2026-06-02", "")))
                .bodyText()
                .contains("Enter a reason");
        assertThat(post(at(id, "extension"), moment("2026-06-02", "Snow")))
                .bodyText()
                .contains("must be in the future and later than");
        assertThat(post(at(id, "extension"), moment("2026-12-24", "Snow"))).hasRedirectedUrl(at(id, ""));
        assertThat(rounds.get(id).closesAt()).isAfter(closes.plus(Duration.ofDays(30)));
    }

    @Test
    void cancelsWithAReason() {
        var id = published();
        assertThat(get(at(id, "cancellation"))).bodyText().contains("This cannot be undone");
        assertThat(post(at(id, "cancellation"), "reason", "No money")).hasRedirectedUrl(at(id, ""));
        assertThat(rounds.get(id).status()).isEqualTo(Round.Status.CANCELLED);
        assertThat(get("/officer/rounds?stage=FINISHED"))
                .bodyText()
                .contains(rounds.get(id).code());
    }

    @Test
    void listsRoundsByHowFarTheyHaveCome() {
        var id = published();
        draftByHand("LISTED-2026");
        assertThat(get("/officer/rounds"))
                .bodyText()
                .contains(rounds.get(id).code(), "Add a round")
                .doesNotContain("LISTED-2026");
        assertThat(get("/officer/rounds?stage=DRAFTS")).bodyText().contains("LISTED-2026");
    }

    @Test
    void showsNothingToPeopleWhoAreNoOfficers() {
        var applicant = new SignedIn(PersonId.next(), "Eve", "eve@almoner.test", Set.of(Role.APPLICANT));
        assertThat(pages.get().uri("/officer/rounds").with(user(applicant))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private RoundId draftByHand(String code) {
        assertThat(get("/officer/rounds/new")).hasStatusOk().bodyText().contains("Add a round");
        post(
                "/officer/rounds/new",
                "fund",
                fund.value().toString(),
                "code",
                code,
                "name",
                "By hand",
                "kind",
                "OPEN_COMPETITION",
                "summary",
                "For a test");
        return rounds.byCode(code).orElseThrow().id();
    }

    private RoundId published() {
        return RoundFixture.published(rounds, RoundFixture.draft(fund, clock.instant()), OFFICER.id());
    }

    private static String[] moment(String date, String reason) {
        var parts = date.split("-");
        return new String[] {
            "closesAt.day",
            parts[2],
            "closesAt.month",
            parts[1],
            "closesAt.year",
            parts[0],
            "closesAt.time",
            "midday",
            "reason",
            reason
        };
    }

    private static String at(RoundId id, String page) {
        return "/officer/rounds/" + id.value() + (page.isEmpty() ? "" : "/" + page);
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(user(OFFICER)).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).with(user(OFFICER)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
