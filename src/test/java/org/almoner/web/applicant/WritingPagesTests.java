package org.almoner.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.almoner.application.ApplicationFixture;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.fund.Entry;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
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

/** Two people of one organisation write one application. */
@AlmonerTest
@Transactional
class WritingPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

    @Autowired
    Rounds rounds;

    @Autowired
    Funds funds;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    SignedIn ada;
    SignedIn ben;
    RoundId round;
    OrganisationId organisation;
    ApplicationId id;
    String answer;

    @BeforeEach
    void aDraftOfTwoWriters() {
        ada = person("Ada Okafor", "ada@harbour.test");
        ben = person("Ben Hall", "ben@harbour.test");
        round = RoundFixture.published(funds, rounds, ada.id(), clock.instant());
        organisation = organisations.register(OrganisationFixture.company("Harbourlight"), ada.id());
        OrganisationFixture.join(organisations, organisation, ben.id(), Part.CONTRIBUTOR);
        id = ApplicationFixture.ready(drafts, rounds, round, organisation, ada.id());
        answer = "/applicant/applications/" + id.value() + "/answers/problem";
    }

    @Test
    void theSecondWriterOfAnAnswerSeesBothTextsAndChooses() {
        post(ada, answer, "text", "The first text", "version", "1");
        assertThat(post(ben, answer, "text", "The second <b>text</b>", "version", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "The first text",
                        "The second &lt;b&gt;text&lt;/b&gt;",
                        "What Ada Okafor saved",
                        "name=\"version\" autocomplete=\"off\" value=\"2\"",
                        "Error: ");
        assertThat(written()).isEqualTo("The first text");
        assertThat(post(ben, answer, "text", "The second text", "version", "2", "both", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The second text\n\nThe first text</textarea>");
        assertThat(post(ben, answer, "theirs", "1")).hasStatus(HttpStatus.FOUND);
        assertThat(written()).isEqualTo("The first text");
        assertThat(post(ben, answer, "text", "The second text", "version", "2")).hasStatus(HttpStatus.FOUND);
        assertThat(written()).isEqualTo("The second text");
    }

    @Test
    void whatIsTypedIsKeptAsItGrowsHoweverIncomplete() {
        assertThat(get(ada, answer)).bodyText().contains("hx-post=\"" + answer + "/autosave\"", "Last changed by Ada");
        assertThat(post(ada, answer + "/autosave", "text", "word ".repeat(503), "version", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("Saved at 10am", "data-version=\"2\"")
                .doesNotContain("<html");
        assertThat(post(ben, answer + "/autosave", "text", "Mine", "version", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ada Okafor has changed this answer");
        assertThat(post(ben, answer + "/autosave", "text", "", "version", "2")).hasStatusOk();
        assertThat(post(ben, answer + "/autosave", "text", "x".repeat(40_001), "version", "3"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Not saved. The answer is far too long");
        clock.set(rounds.get(round).deadline());
        assertThat(post(ben, answer + "/autosave", "text", "Late", "version", "3"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Not saved. The deadline for this round was");
    }

    @Test
    void anEarlierTextIsReadInWhatDiffersAndUsedAgain() {
        post(ada, answer, "text", "We build quiet listening posts", "version", "1");
        post(ben, answer, "text", "We build <i>loud</i> listening posts", "version", "2");
        var history = answer + "/history";
        assertThat(get(ada, history))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<del>quiet </del>",
                        "<ins>&lt;i&gt;loud&lt;/i&gt; </ins>",
                        "Ben Hall",
                        "5 words, as it is now",
                        "name=\"restored\" value=\"2\"");
        assertThat(post(ada, history, "restored", "2", "version", "2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Somebody has changed this answer meanwhile");
        assertThat(post(ada, history, "restored", "2", "version", "3")).hasRedirectedUrl(answer);
        assertThat(written()).isEqualTo("We build quiet listening posts");
        assertThat(post(ada, history, "restored", "99", "version", "4")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ada, history + "?cursor=x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void partnersHaveCostsOfTheirOwnAndTotals() {
        var at = "/applicant/applications/" + id.value();
        assertThat(get(ada, at + "/partners")).bodyText().contains("for=\"rows0.kind\"", "id=\"rows0.kind\"");
        assertThat(post(ada, at + "/partners", "rows[0].name", "Nørd <i>AS</i> 🧊 שלום"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose the kind of organisation", "Say what the partner does", "rd &lt;i&gt;AS");
        assertThat(post(ada, at + "/partners", partner("Northgate", "1"))).hasRedirectedUrl(at + "/check");
        assertThat(get(ada, at + "/costs"))
                .bodyText()
                .contains("Whose cost it is", "Northgate: £0", "for=\"rows0.partner\"", "id=\"rows0.partner\"");
        var costs = new String[] {
            "rows[0].category", "STAFF", "rows[0].description", "Two", "rows[0].amount", "30,000", "rows[0].partner",
                    "0",
            "rows[1].category", "STAFF", "rows[1].description", "One", "rows[1].amount", "20,000", "rows[1].partner",
                    "1"
        };
        assertThat(post(ada, at + "/costs/total", costs))
                .hasStatusOk()
                .bodyText()
                .contains("Total so far: £50,000", "Harbourlight: £30,000", "Northgate: £20,000")
                .doesNotContain("<html");
        assertThat(post(ada, at + "/costs", costs)).hasStatus(HttpStatus.FOUND);
        assertThat(applications.get(id).cost(1)).isEqualTo(Sterling.pounds(20_000));
        assertThat(get(ada, at + "/check")).bodyText().contains("1. Northgate", "£20,000", "Partner 1");
        assertThat(post(ada, at + "/partners", "rows[0].name", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Northgate still has costs");
        costs[7] = "7";
        assertThat(post(ada, at + "/costs", costs))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("names a partner this application does not have");
        assertThat(post(ada, at + "/milestones/total", "rows[0].amount", "10000"))
                .bodyText()
                .contains("£40,000 is left to plan");
    }

    @Test
    void aLeadAsksForSignOffAndASignatoryGivesIt() {
        var at = "/applicant/applications/" + id.value() + "/sign-off";
        var director = person("Dana Fox", "dana@harbour.test");
        OrganisationFixture.join(organisations, organisation, director.id(), Part.SIGNATORY);
        assertThat(get(ada, at)).bodyText().contains("Nobody has asked for it", "Ask for sign-off");
        assertThat(get(ben, at)).bodyText().doesNotContain("Ask for sign-off");
        assertThat(post(ada, at + "/request")).hasRedirectedUrl(at);
        assertThat(post(ada, at + "/signature"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You have written in this application last");
        assertThat(post(ada, at.replace("sign-off", "check"), "once", "key-9"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A lead has asked for sign-off");
        assertThat(get(ada, at.replace("sign-off", "check")))
                .bodyText()
                .contains("Have the application signed off")
                .doesNotContain("Submit application");
        assertThat(get(ben, at.replace("/sign-off", ""))).bodyText().contains("A signatory has to agree before");
        assertThat(post(director, at + "/signature")).hasRedirectedUrl(at);
        assertThat(get(director, at.replace("sign-off", "check")))
                .bodyText()
                .contains("somebody else has to submit it");
        assertThat(get(ada, at)).bodyText().contains("Signed off by Dana Fox");
        post(ben, answer, "text", "Changed", "version", "1");
        assertThat(get(director, at)).bodyText().contains("It has to be signed off again");
        assertThat(post(ada, at + "/drop")).hasRedirectedUrl(at);
        assertThat(get(ada, at)).bodyText().contains("Nobody has asked for it");
    }

    @Test
    void aRoundThatAsksForSignOffSaysSoEverywhereAndTakesNothingWithoutIt() {
        var draft = RoundFixture.draft(rounds.get(round).fund(), clock.instant());
        var strict = RoundFixture.published(rounds, draft.with(Entry.STANDARD.signedOff()), ada.id());
        var signed = ApplicationFixture.ready(drafts, rounds, strict, organisation, ada.id());
        var director = person("Dana Fox", "dana@harbour.test");
        OrganisationFixture.join(organisations, organisation, director.id(), Part.SIGNATORY);
        var at = "/applicant/applications/" + signed.value();
        assertThat(get(ada, "/rounds/" + strict.value()))
                .bodyText()
                .contains("a signatory of the organisation must sign the application off");
        assertThat(get(ada, at)).bodyText().contains("This round asks for it");
        assertThat(get(ada, at + "/check"))
                .bodyText()
                .contains("<a href=\"" + at + "/sign-off\">Have the application signed off by a signatory")
                .doesNotContain("Submit your application");
        assertThat(post(ada, at + "/check", "once", "key-10"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This round asks for sign-off: a signatory who is another person has to");
        assertThat(get(director, at + "/sign-off"))
                .bodyText()
                .contains("Every application to this round has to be signed off", "By signing off you say")
                .doesNotContain("Nobody has asked");
        assertThat(post(director, at + "/sign-off/signature")).hasRedirectedUrl(at + "/sign-off");
        assertThat(get(ada, at + "/sign-off")).bodyText().doesNotContain("Do without sign-off");
        assertThat(post(ada, at + "/check", "once", "key-11")).hasRedirectedUrl(at + "/submitted");
    }

    @Test
    void anEarlierApplicationIsCopiedAndThePageSaysWhatWasNot() {
        applications.withdraw(id, "Another try", ada.id());
        var draft = drafts.start(round, organisation, ada.id());
        var at = "/applicant/applications/" + draft.value();
        assertThat(get(ada, at)).bodyText().contains(at + "/copy");
        assertThat(get(ada, at + "/copy")).bodyText().contains("Listening posts (");
        assertThat(post(ada, at + "/copy"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose an application");
        assertThat(post(ada, at + "/copy", "from", "no id")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(ada, at + "/copy", "from", id.value().toString()))
                .hasStatusOk()
                .bodyText()
                .contains("List your costs", "What was not copied", "The day the project starts");
        assertThat(applications.get(draft).answers()).isNotEmpty();
    }

    @Test
    void nothingOfItIsThereForStrangers() {
        var stranger = person("Eve", "eve@elsewhere.test");
        assertThat(get(stranger, answer + "/history")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, answer + "/autosave", "text", "Mine", "version", "1"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String[] partner(String name, String number) {
        return new String[] {
            "rows[0].number",
            number,
            "rows[0].name",
            name,
            "rows[0].kind",
            "CHARITY",
            "rows[0].registration",
            "1099902",
            "rows[0].country",
            "United Kingdom",
            "rows[0].role",
            "Trials"
        };
    }

    private String written() {
        return applications.get(id).answer("problem");
    }

    private SignedIn person(String name, String email) {
        var id = people.add(new AddPerson(name, email, Set.of(Role.APPLICANT), null, null, "{noop}almoner"), null);
        return new SignedIn(id, name, email, Set.of(Role.APPLICANT));
    }

    private MvcTestResult get(SignedIn me, String path) {
        return pages.get().uri(path).with(user(me)).exchange();
    }

    private MvcTestResult post(SignedIn me, String path, String... fields) {
        var request = pages.post().uri(path).with(user(me)).with(csrf());
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
