package org.almoner.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.almoner.form.Choice;
import org.almoner.form.Condition;
import org.almoner.form.CostCategory;
import org.almoner.form.CostRule;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class OpenRoundPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    private final PersonId officer = PersonId.next();

    @Test
    void showsVisitorsWhatIsOpenAndHowToApply() {
        var id = RoundFixture.published(funds, rounds, officer, clock.instant());
        assertThat(pages.get().uri("/rounds"))
                .hasStatusOk()
                .bodyText()
                .contains("/rounds/" + id.value(), "£250,000", "30 days left");
        assertThat(pages.get().uri("/rounds/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/applicant/rounds/" + id.value() + "/apply",
                        "£10,000 to £100,000",
                        "Need and impact",
                        "30%",
                        "All kinds of organisation",
                        "In the United Kingdom",
                        "After the day the round closes",
                        "What problem will you address?");
    }

    @Test
    void showsAllQuestionsOnOnePage() {
        var fund = funds.create(RoundFixture.fund(), officer);
        var yesOrNo = new Question(
                "partners",
                Question.Type.CHOICE,
                "Do you work with partners?",
                "",
                true,
                null,
                null,
                null,
                List.of(new Choice("yes", "Yes"), new Choice("no", "No")),
                null);
        var who = new Question("who", "Who are they?", "Name each.", 120, false)
                .shownWhen(new Condition("partners", Set.of("yes")));
        var form = Form.asking("About you", List.of(yesOrNo, who));
        var costs = List.of(new CostRule(CostCategory.OVERHEADS, "", 20, null));
        var id = RoundFixture.published(
                rounds, RoundFixture.draft(fund, clock.instant()).with(form.withCosts(costs)), officer);
        assertThat(pages.get().uri("/rounds/" + id.value() + "/questions"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "About you",
                        "1. Do you work with partners?",
                        "Choose one",
                        "2. Who are they?",
                        "Only asked if you answer “Yes” to “Do you work with partners?”",
                        "Up to 120 words",
                        "optional",
                        "at most 20%");
    }

    @Test
    void tellsVisitorsWhetherTheRulesSpeakAgainstThem() {
        var id = RoundFixture.published(funds, rounds, officer, clock.instant());
        var page = "/rounds/" + id.value() + "/eligibility";
        assertThat(pages.get().uri(page)).hasStatusOk().bodyText().contains("What kind of organisation are you?");
        assertThat(pages.get().uri(page + "?kind=CHARITY&numbered=true&country=Scotland&amount=50,000&months=12"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing you entered speaks against");
        assertThat(pages.get().uri(page + "?kind=COMPANY&country=France&amount=200000&months=36"))
                .hasStatusOk()
                .bodyText()
                .contains("It asks for £200,000", "36 months", "without a company number", "The address is in France");
        assertThat(pages.get().uri(page + "?amount=lots&months=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose the kind of organisation", "Enter the country", "lots");
    }

    @Test
    void tellsFeedReadersOfRoundsNewestNewsFirst() {
        var id = RoundFixture.published(funds, rounds, officer, clock.instant());
        var feed = pages.get().uri("/rounds.atom").exchange();
        assertThat(feed).hasStatusOk().hasContentTypeCompatibleWith("application/atom+xml");
        assertThat(feed).bodyText().contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "urn:uuid:" + id.value());
        assertThat(feed).bodyText().contains("/rounds/" + id.value() + "\"", "<updated>");
    }

    @Test
    void offersNoApplicationBeforeOpeningOrAfterTheDeadline() {
        var fund = funds.create(RoundFixture.fund(), officer);
        var opens = clock.instant().plus(Duration.ofDays(2));
        var id = RoundFixture.published(rounds, RoundFixture.draft(fund, opens), officer);
        assertThat(pages.get().uri("/rounds")).bodyText().contains("Opening soon", "/rounds/" + id.value());
        assertThat(pages.get().uri("/rounds/" + id.value()))
                .bodyText()
                .contains("You can apply from")
                .doesNotContain("Apply now");
        clock.set(rounds.get(id).deadline());
        assertThat(pages.get().uri("/rounds/" + id.value()))
                .bodyText()
                .contains("no longer takes applications")
                .doesNotContain("Apply now");
    }

    @Test
    void offersNoApplicationToPeopleWhoOnlyWorkForTheFunder() {
        var id = RoundFixture.published(funds, rounds, officer, clock.instant());
        var reviewer = new SignedIn(PersonId.next(), "Rae", "rae@almoner.test", Set.of(Role.REVIEWER));
        assertThat(pages.get().uri("/rounds/" + id.value()).with(user(reviewer)))
                .bodyText()
                .doesNotContain("Apply now");
    }

    @Test
    void hidesDraftsAndWhatIsNotThere() {
        var fund = funds.create(RoundFixture.fund(), officer);
        var draft = rounds.draft(RoundFixture.draft(fund, clock.instant()), officer);
        assertThat(pages.get().uri("/rounds/" + draft.value())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get().uri("/rounds/" + RoundId.next().value())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(pages.get().uri("/rounds/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void saysThatARoundWasCancelled() {
        var id = RoundFixture.published(funds, rounds, officer, clock.instant());
        rounds.cancel(id, "No money", officer);
        assertThat(pages.get().uri("/rounds/" + id.value()))
                .bodyText()
                .contains("This round was cancelled.")
                .doesNotContain("Apply now");
    }
}
