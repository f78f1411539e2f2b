package org.almoner.web.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almoner.application.Applicant;
import org.almoner.application.ApplicationFixture;
import org.almoner.application.Trials;
import org.almoner.form.Choice;
import org.almoner.form.Condition;
import org.almoner.form.CostCategory;
import org.almoner.form.CostRule;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.form.Section;
import org.almoner.fund.Criterion;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Entry;
import org.almoner.fund.FundId;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundDefinitions;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisation;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class RoundCopiesPagesTests {

    private static final SignedIn OFFICER =
            new SignedIn(PersonId.next(), "Ada Okafor", "ada@almoner.test", Set.of(Role.OFFICER));

    @Autowired
    MockMvcTester pages;

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundDefinitions definitions;

    @Autowired
    Trials trials;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private FundId fund;
    private RoundId id;

    @BeforeEach
    void aDraftThatUsesEverything() {
        fund = funds.create(RoundFixture.fund(), OFFICER.id());
        id = rounds.draft(whole(), OFFICER.id());
    }

    @Test
    void writesARoundDownAndReadsTheSameRoundAgain() {
        var saved = get(at("definition"));
        assertThat(saved)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"WHOLE-1.json\"");
        var text = new String(saved.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).contains("\"fund\" : \"" + funds.get(fund).code() + "\"", "\"percent\" : 40");
        var file = new MockMultipartFile(
                "file",
                "round.json",
                "application/json",
                text.replace("WHOLE-1", "WHOLE-2").getBytes(StandardCharsets.UTF_8));
        assertThat(pages.post()
                        .multipart()
                        .uri("/officer/rounds/import")
                        .file(file)
                        .with(user(OFFICER))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        var read = rounds.byCode("WHOLE-2").orElseThrow().draft();
        var basics = whole().basics();
        assertThat(read)
                .isEqualTo(whole().with(new DraftRound.Basics(
                        fund, "WHOLE-2", basics.name(), basics.kind(), basics.summary(), basics.eligibleKinds())));
    }

    @Test
    void showsAFileWithAMistakeAsTextAndSaysWhereItIs() {
        assertThat(get("/officer/rounds/import")).hasStatusOk();
        assertThat(paste("")).bodyText().contains("There is nothing to import");
        assertThat(paste("{\n  \"fund\": \"X\",\n  \"name\" \"no colon\"}"))
                .bodyText()
                .contains("line 3", "no colon");
        assertThat(paste("{\"fund\": \"X\", \"code\": \"Y\", \"name\": \"Z\", \"kind\": \"PARTY\"}"))
                .bodyText()
                .contains("Line 1: the value of “kind” cannot be read");
        assertThat(
                        paste(
                                "{\"quesions\": [], \"fund\": \"X\", \"code\": \"Y-1\", \"name\": \"Z\", \"kind\": \"FOLLOW_ON\"}"))
                .bodyText()
                .contains("nothing called “quesions”");
        assertThat(paste("{\"fund\": \"NOBODY\", \"code\": \"Y-1\", \"name\": \"Z\", \"kind\": \"OPEN_COMPETITION\"}"))
                .bodyText()
                .contains("There is no fund with the code NOBODY");
        assertThat(paste("{\"fund\": \"X\", \"code\": \"Y-1\", \"kind\": \"OPEN_COMPETITION\"}"))
                .bodyText()
                .contains("does not say its name");
        assertThat(paste("{\"form\": {\"sections\": [{\"questions\": [{\"most\": \"lots\"}]}]}}"))
                .bodyText()
                .contains("form.sections[0].questions[0].most");
        assertThat(paste("null")).bodyText().contains("There is nothing to import");
        assertThat(paste(definitions.write(rounds.define(id))))
                .bodyText()
                .contains("Another round already has the code");
    }

    @Test
    void copiesEverythingButCodeAndDates() {
        assertThat(get(at("copy"))).hasStatusOk();
        assertThat(post(at("copy"), "name", "Once more", "code", "WHOLE-1"))
                .bodyText()
                .contains("Another round already has the code", "value=\"Once more\"");
        assertThat(post(at("copy"), "name", "Once more", "code", "WHOLE-3")).hasStatus3xxRedirection();
        var copy = rounds.byCode("WHOLE-3").orElseThrow().draft();
        assertThat(copy.dates()).isNull();
        assertThat(copy.form()).isEqualTo(whole().form());
        assertThat(copy.entry()).isEqualTo(whole().entry());
        assertThat(copy.criteria()).isEqualTo(whole().criteria());
    }

    @Test
    void linksEverythingMissingToThePageThatMendsIt() {
        rounds.edit(
                id,
                draft -> draft.withCriteria(List.of())
                        .with(new Form(List.of(new Section("s", "S", "", List.of(lost()))), List.of())),
                OFFICER.id());
        assertThat(get(at("publication")))
                .bodyText()
                .contains(
                        "href=\"" + at("criteria") + "\"",
                        "href=\"" + at("entry") + "\"",
                        "href=\"" + at("questions/lost/condition") + "\"",
                        "“Lost?” is asked after a question that does not come before it");
    }

    @Test
    void showsLondonTimeOnBothSidesOfAClockChange() {
        dates("2026-10-01T08:00:00Z", "2026-11-02T12:00:00Z");
        assertThat(get(at("publication")))
                .bodyText()
                .contains(
                        "1 October 2026 at 9am, British Summer Time (UTC+1)",
                        "2 November 2026 at 12pm, Greenwich Mean Time (UTC+0)".replace("12pm", "midday"),
                        "The clocks go back by an hour on 25 October 2026");
        dates("2027-03-01T09:00:00Z", "2027-04-01T08:00:00Z");
        assertThat(get(at("dates")))
                .bodyText()
                .contains("The clocks go forward by an hour on 28 March 2027", "743 hours");
        dates("2026-10-01T08:00:00Z", "2026-10-25T00:30:00Z");
        assertThat(get(at("dates"))).bodyText().contains("comes twice", "The first one is meant");
    }

    @Test
    void previewsTheFormAndTriesItOutWithoutStoringAnything() {
        assertThat(get(at("preview"))).bodyText().contains("About you", "Asked only after an earlier answer");
        for (var question : whole().form().questions())
            assertThat(get(at("preview/" + question.code()))).hasStatusOk();
        assertThat(get(at("trial")))
                .hasStatusOk()
                .bodyText()
                .contains("Kind?", "Consent", "Staff")
                .doesNotContain("Equipment");
        assertThat(post(at("trial"), "title", "Kept", "costs[0].category", "STAFF", "costs[0].amount", "much"))
                .bodyText()
                .contains("Choose the kind of organisation", "value=\"Kept\"", "value=\"much\"");
        assertThat(post(at("trial"), "kind", "CHARITY", "country", "France", "title", "Only a title"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "It could not be submitted yet:",
                        "It would be refused by these rules of entry:",
                        "Only a title");
        assertThat(tried()).contains("WHOLE-1-TEST", "This is a test.").doesNotContain("It could not be submitted");
        assertThat(jdbc.sql("select count(*) from application where round = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void triesOutARoundThatHasNoMoneyOrDatesYet() {
        var bare = rounds.copy(id, "BARE-1", "Bare", OFFICER.id());
        var said = ApplicationFixture.complete(RoundFixture.open(clock.instant()));
        var body = new Applicant(Organisation.Kind.PUBLIC_BODY, null, null, "EH1 1AA", "UK");
        assertThat(trials.attempt(bare, said, body, OFFICER.id()).judged()).isFalse();
    }

    @Test
    void refusesNumbersNobodyCanMean() {
        var huge = new Entry.Ceiling("people", new BigDecimal("1e200000"));
        assertThatThrownBy(() -> rounds.edit(
                        id,
                        draft -> draft.with(new Entry(Set.of(), true, huge, null, null, true, 1, false)),
                        OFFICER.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("round.number-implausible"));
    }

    private String tried() {
        var result = post(
                at("trial"),
                "kind",
                "PUBLIC_BODY",
                "postcode",
                "EH1 1AA",
                "country",
                "UK",
                "title",
                "Sound",
                "summary",
                "Good.",
                "startsOn.day",
                "1",
                "startsOn.month",
                "3",
                "startsOn.year",
                "2028",
                "months",
                "6",
                "answers[0].code",
                "kind",
                "answers[0].text",
                "new",
                "answers[1].code",
                "why",
                "answers[1].text",
                "Because",
                "answers[2].code",
                "people",
                "answers[2].text",
                "12",
                "answers[3].code",
                "consent",
                "answers[3].chosen",
                "yes",
                "answers[4].code",
                "since",
                "answers[4].date.day",
                "1",
                "answers[4].date.month",
                "2",
                "answers[4].date.year",
                "2020",
                "costs[0].category",
                "TRAVEL",
                "costs[0].amount",
                "20,000");
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private DraftRound whole() {
        var draft = RoundFixture.draft(fund, Instant.parse("2027-06-01T09:00:00Z"));
        var basics = draft.basics();
        return draft.with(new DraftRound.Basics(
                        fund,
                        "WHOLE-1",
                        basics.name(),
                        basics.kind(),
                        basics.summary(),
                        Set.of("PUBLIC_BODY", "CHARITY")))
                .with(new Entry(
                        Set.of(Entry.Nation.SCOTLAND),
                        true,
                        new Entry.Ceiling("people", new BigDecimal("249")),
                        null,
                        2,
                        true,
                        3,
                        true))
                .withCriteria(List.of(
                        new Criterion("need", "Need", "Why", 60, List.of("None", "", "", "", "", "All")),
                        new Criterion("plan", "Plan", "How", 40)))
                .with(form());
    }

    private static Form form() {
        var kind = question(
                "kind",
                Question.Type.CHOICE,
                "Kind?",
                null,
                List.of(new Choice("new", "New"), new Choice("old", "Old")));
        var why = question("why", Question.Type.SHORT_TEXT, "Why new?", null, List.of())
                .shownWhen(new Condition("kind", Set.of("new")));
        var people = question("people", Question.Type.NUMBER, "How many people?", new BigDecimal("5000"), List.of());
        var consent = question("consent", Question.Type.DECLARATION, "Consent", null, List.of());
        var since = question("since", Question.Type.DATE, "Since when?", null, List.of());
        return new Form(
                List.of(
                        new Section("you", "About you", "Read this first", List.of(kind, why, people)),
                        new Section("rest", "The rest", "", List.of(consent, since))),
                List.of(
                        new CostRule(CostCategory.STAFF, "Salaries", 40, null),
                        new CostRule(CostCategory.TRAVEL, "", null, Sterling.pounds(20_000))));
    }

    private static Question lost() {
        return question("lost", Question.Type.SHORT_TEXT, "Lost?", null, List.of())
                .shownWhen(new Condition("nobody", Set.of("yes")));
    }

    private static Question question(
            String code, Question.Type type, String text, BigDecimal most, List<Choice> choices) {
        return new Question(code, type, text, "", true, null, null, most, choices, null);
    }

    private void dates(String opens, String closes) {
        rounds.edit(
                id,
                draft -> draft.with(new DraftRound.Dates(Instant.parse(opens), Instant.parse(closes), 15, 14)),
                OFFICER.id());
    }

    private String at(String page) {
        return "/officer/rounds/" + id.value() + "/" + page;
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(user(OFFICER)).exchange();
    }

    private MvcTestResult paste(String definition) {
        return post("/officer/rounds/import", "definition", definition);
    }

    private MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).with(user(OFFICER)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
