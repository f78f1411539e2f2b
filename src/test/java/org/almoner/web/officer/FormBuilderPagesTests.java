package org.almoner.web.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.util.Set;
import org.almoner.form.Choice;
import org.almoner.form.CostCategory;
import org.almoner.form.CostRule;
import org.almoner.form.Question;
import org.almoner.form.Section;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
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
class FormBuilderPagesTests {

    private static final SignedIn OFFICER =
            new SignedIn(PersonId.next(), "Ada Okafor", "ada@almoner.test", Set.of(Role.OFFICER));

    @Autowired
    MockMvcTester pages;

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    private RoundId id;

    @BeforeEach
    void thereIsADraft() {
        var fund = funds.create(RoundFixture.fund(), OFFICER.id());
        id = rounds.draft(RoundFixture.draft(fund, clock.instant()), OFFICER.id());
    }

    @Test
    void addsRenamesMovesAndRemovesSections() {
        assertThat(get("new-section")).hasStatusOk();
        assertThat(post("new-section", "title", "")).hasStatusOk().bodyText().contains("Enter a heading");
        assertThat(post("new-section", "title", "Your organisation", "guidance", "Tell us"))
                .hasStatus3xxRedirection();
        assertThat(get("sections/your-organisation")).bodyText().contains("value=\"Your organisation\"", "Tell us");
        post("sections/your-organisation", "title", "About you", "guidance", "");
        assertThat(get("questions")).bodyText().contains("About you", "It has no questions yet.");
        post("questions", "section-up", "your-organisation");
        assertThat(rounds.get(id).form().sections())
                .extracting(Section::title)
                .containsExactly("About you", "Your proposal");
        post("questions", "section-remove", "your-organisation");
        assertThat(rounds.get(id).form().sections()).hasSize(1);
        assertThat(get("sections/your-organisation")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void asksAQuestionOfEveryType() {
        assertThat(get("new-question?section=proposal"))
                .bodyText()
                .contains("How is the question answered?", "Amount of money", "Files that are uploaded");
        for (var type : Question.Type.values()) {
            assertThat(get("new-question?section=proposal&type=" + type)).hasStatusOk();
            assertThat(post(
                            "new-question",
                            "type",
                            type.name(),
                            "section",
                            "proposal",
                            "text",
                            "By " + type,
                            "choices",
                            "Yes\r\nNo",
                            "most",
                            "3",
                            "required",
                            "true"))
                    .hasRedirectedUrl(at("questions"));
        }
        assertThat(rounds.get(id).questions()).extracting(Question::type).contains(Question.Type.values());
        assertThat(question("by-money").most()).isEqualTo(new BigDecimal("3.00"));
        assertThat(question("by-file").most()).isEqualByComparingTo("3");
        assertThat(question("by-choice").choices()).containsExactly(new Choice("yes", "Yes"), new Choice("no", "No"));
        assertThat(rounds.get(id).form().flaws()).isEmpty();
        assertThat(get("questions")).bodyText().contains("Several choices", "2 choices", "Declaration");
    }

    @Test
    void keepsWhatWasTypedWhenLimitsOrChoicesAreWrong() {
        assertThat(post("new-question", "type", "NUMBER", "text", "How many?", "least", "ten", "most", "3"))
                .hasStatusOk()
                .bodyText()
                .contains("Enter a number in digits", "value=\"ten\"", "value=\"How many?\"");
        assertThat(post("new-question", "type", "MONEY", "text", "How much?", "least", "£1,200", "most", "300"))
                .bodyText()
                .contains("The highest must be at least the lowest", "1,200");
        assertThat(post("new-question", "type", "CHOICE", "text", "Which?", "choices", "Same\nSame"))
                .bodyText()
                .contains("Two choices are the same");
        assertThat(post("new-question", "type", "CHOICES", "text", "Which?", "choices", "One"))
                .bodyText()
                .contains("Enter at least two choices");
        assertThat(post("new-question", "text", "x".repeat(501))).bodyText().contains("at most 500 characters");
        assertThat(post("new-question", "text", "Bell \u0007")).bodyText().contains("that nobody can see");
        assertThat(post("new-question", "text", "<b>مرحبا</b> 🙂")).hasStatus3xxRedirection();
        assertThat(get("questions")).bodyText().contains("&lt;b&gt;مرحبا&lt;/b&gt; 🙂");
    }

    @Test
    void keepsTheCodesOfChoicesWhenTheirTextsChange() {
        post("new-question", "type", "CHOICE", "text", "Where?", "choices", "England\nWales\nBoth");
        post("questions/where", "type", "CHOICE", "text", "Where?", "choices", "Wales\nIn England\nBoth");
        assertThat(question("where").choices())
                .containsExactly(
                        new Choice("wales", "Wales"), new Choice("england", "In England"), new Choice("both", "Both"));
        post("questions/where", "type", "CHOICE", "text", "Where?", "choices", "Wales\nIn England\nBoth\nNeither");
        assertThat(question("where").choices())
                .extracting(Choice::code)
                .containsExactly("wales", "england", "both", "neither");
        assertThat(get("questions/where/type")).bodyText().contains("One choice");
        assertThat(get("questions/where?type=SHORT_TEXT"))
                .bodyText()
                .contains("Most words")
                .doesNotContain("Neither");
    }

    @Test
    void asksAQuestionOnlyAfterAnEarlierAnswer() {
        post("new-question", "type", "CHOICE", "text", "With the police?", "choices", "Yes\nNo");
        post("new-question", "type", "SHORT_TEXT", "text", "Which force?");
        assertThat(get("questions/problem/condition")).bodyText().contains("can only be asked always");
        assertThat(get("questions/which-force/condition")).bodyText().contains("With the police?", "Always");
        assertThat(post("questions/which-force/condition")).bodyText().contains("Choose when the question is asked");
        assertThat(post("questions/which-force/condition", "on", "with-the-police"))
                .hasRedirectedUrl(at("questions/which-force/condition?on=with-the-police"));
        assertThat(get("questions/which-force/condition?on=with-the-police"))
                .bodyText()
                .contains("Yes", "No");
        assertThat(post("questions/which-force/condition", "on", "with-the-police", "second", "true"))
                .bodyText()
                .contains("Choose at least one answer");
        assertThat(post("questions/which-force/condition", "on", "with-the-police", "second", "true", "is", "yes"))
                .hasRedirectedUrl(at("questions"));
        assertThat(get("questions")).bodyText().contains("Asked only when “With the police?” is answered with “Yes”");
        post("questions", "up", "which-force");
        assertThat(rounds.get(id).form().flaws())
                .extracting(flaw -> flaw.code())
                .containsExactly("condition-unknown");
        post("questions", "down", "which-force");
        post("questions/which-force/condition", "on", "*");
        assertThat(question("which-force").shownWhen()).isNull();
        assertThat(get("questions/which-force/condition?on=nobody")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void allowsSomeKindsOfCostWithCaps() {
        assertThat(get("costs")).bodyText().contains("Staff", "Overheads");
        assertThat(post("costs", "rows[0].category", "STAFF")).bodyText().contains("Allow at least one kind of cost");
        assertThat(post(
                        "costs",
                        "rows[0].category",
                        "STAFF",
                        "rows[0].allowed",
                        "true",
                        "rows[0].percent",
                        "140",
                        "rows[0].most",
                        "lots"))
                .bodyText()
                .contains("a percentage from 1 to 100", "value=\"lots\"");
        assertThat(post(
                        "costs",
                        "rows[0].category",
                        "STAFF",
                        "rows[0].allowed",
                        "true",
                        "rows[0].percent",
                        "60",
                        "rows[0].guidance",
                        "Salaries only",
                        "rows[1].category",
                        "TRAVEL",
                        "rows[1].allowed",
                        "true",
                        "rows[1].most",
                        "£2,000",
                        "rows[2].category",
                        "OTHER"))
                .hasRedirectedUrl("/officer/rounds/" + id.value());
        assertThat(rounds.get(id).form().costs())
                .containsExactly(
                        new CostRule(CostCategory.STAFF, "Salaries only", 60, null),
                        new CostRule(CostCategory.TRAVEL, "", null, Sterling.pounds(2000)));
    }

    private Question question(String code) {
        return rounds.get(id).form().question(code).orElseThrow();
    }

    private String at(String page) {
        return "/officer/rounds/" + id.value() + "/" + page;
    }

    private MvcTestResult get(String page) {
        return pages.get().uri(at(page)).with(user(OFFICER)).exchange();
    }

    private MvcTestResult post(String page, String... fields) {
        var request = pages.post().uri(at(page)).with(user(OFFICER)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        for (var box : Set.of("required", "rows[0].allowed", "rows[1].allowed", "rows[2].allowed"))
            if (page.equals("costs") != box.equals("required")) request.param("_" + box, "on");
        return request.exchange();
    }
}
