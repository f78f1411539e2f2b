package org.almoner.web.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.application.ApplicationFixture;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.application.Impact;
import org.almoner.application.Impacts;
import org.almoner.application.Submissions;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class WordingPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    Organisations organisations;

    @Autowired
    Drafts drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    Applications applications;

    @Autowired
    Impacts impacts;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private SignedIn officer;
    private SignedIn lead;
    private RoundId id;
    private ApplicationId draft;

    @BeforeEach
    void aDraftAndASubmissionToAnOpenRound() {
        officer = person("ada@almoner.test", Role.OFFICER);
        lead = person("lead@harbour.test", Role.APPLICANT);
        id = RoundFixture.published(funds, rounds, officer.id(), clock.instant());
        draft = draft("Harbourlight", "12345678");
        submissions.submit(draft("Lighthouse", "87654321"), lead.id());
    }

    @Test
    void correctsTheWordingAfterShowingWhomItConcerns() {
        assertThat(get(officer, at("wording")))
                .bodyText()
                .contains("Version 1", "As it was published", "Correct the wording");
        assertThat(get(officer, at("wording/new"))).bodyText().contains("What problem will you address?");
        assertThat(post(officer, at("wording/new"), unchanged())).bodyText().contains("Nothing is different yet");
        var corrected = with(unchanged(), "questions[0].text", "Which problem will you address?");
        assertThat(post(officer, at("wording/new"), with(corrected, "questions[0].wordLimit", "3")))
                .bodyText()
                .contains("the limit cannot be lower", "Which problem will you address?");
        assertThat(post(officer, at("wording/new"), corrected))
                .hasStatusOk()
                .bodyText()
                .contains("What problem will you address?", "Which problem will you address?", "<strong>1</strong>");
        var confirmed = with(corrected, "confirm", "true");
        assertThat(post(officer, at("wording/new"), confirmed)).bodyText().contains("Enter a reason", "Which problem");
        assertThat(post(officer, at("wording/new"), with(confirmed, "reason", "It was ambiguous.")))
                .hasRedirectedUrl(at("wording"));
        assertThat(get(officer, at("wording"))).bodyText().contains("Version 2", "It was ambiguous.", "Ada");
        assertThat(rounds.get(id).formVersion()).isEqualTo(2);
        assertThat(impacts.of(id, List.of("problem"))).isEqualTo(new Impact(1, 1));
        assertThat(impacts.of(id, List.of("nobody"))).isEqualTo(new Impact(0, 0));
        assertThat(applications.get(draft).answer("problem")).isNotEmpty();
    }

    @Test
    void tellsApplicantsWhatWasCorrectedAndKeepsWhatTheyAreWriting() {
        var page = "/applicant/applications/" + draft.value() + "/answers/problem";
        assertThat(get(lead, page)).bodyText().doesNotContain("was corrected");
        post(
                officer,
                at("wording/new"),
                with(
                        with(with(unchanged(), "questions[0].text", "Which problem?"), "confirm", "true"),
                        "reason",
                        "Shorter."));
        assertThat(get(lead, page))
                .bodyText()
                .contains("Which problem?", "was corrected on", "Shorter.", "What problem will you address?");
        assertThat(get(lead, "/applicant/applications/" + draft.value() + "/answers/solution"))
                .bodyText()
                .doesNotContain("was corrected");
        assertThat(post(lead, page, List.of("text", "Written while it changed", "version", "1")))
                .hasStatus3xxRedirection();
        assertThat(applications.get(draft).answer("problem")).isEqualTo("Written while it changed");
    }

    @Test
    void refusesACorrectionOfAVersionThatIsNoLongerInUse() {
        var mine = with(with(with(unchanged(), "questions[0].text", "Mine?"), "confirm", "true"), "reason", "Mine.");
        post(
                officer,
                at("wording/new"),
                with(with(with(unchanged(), "questions[1].text", "Yours?"), "confirm", "true"), "reason", "Yours."));
        assertThat(post(officer, at("wording/new"), mine))
                .hasStatusOk()
                .bodyText()
                .contains("Somebody else issued a correction meanwhile: version 2", "Mine?");
        assertThat(rounds.get(id).formVersion()).isEqualTo(2);
    }

    private ApplicationId draft(String name, String number) {
        var registered = OrganisationFixture.company(name);
        var organisation = organisations.register(
                new org.almoner.organisation.RegisterOrganisation(
                        name, registered.kind(), number, null, registered.address()),
                lead.id());
        var started = drafts.start(id, organisation, lead.id());
        drafts.save(started, ApplicationFixture.complete(rounds.get(id)), null, lead.id());
        return started;
    }

    private List<String> unchanged() {
        var fields = new ArrayList<String>();
        var round = rounds.get(id);
        fields.addAll(List.of("seen", "1", "sections[0].code", "proposal", "sections[0].title", "Your proposal"));
        for (var i = 0; i < round.questions().size(); i++) {
            var question = round.questions().get(i);
            fields.addAll(List.of(
                    "questions[" + i + "].code", question.code(),
                    "questions[" + i + "].text", question.text(),
                    "questions[" + i + "].guidance", question.guidance(),
                    "questions[" + i + "].wordLimit", String.valueOf(question.wordLimit()),
                    "questions[" + i + "].required", String.valueOf(question.required())));
        }
        return fields;
    }

    private static List<String> with(List<String> fields, String field, String value) {
        var changed = new ArrayList<>(fields);
        var at = changed.indexOf(field);
        if (at < 0) changed.addAll(List.of(field, value));
        else changed.set(at + 1, value);
        return changed;
    }

    private SignedIn person(String email, Role role) {
        var added = people.add(new AddPerson("Ada", email, Set.of(role), null, null, "{noop}almoner"), null);
        return new SignedIn(added, "Somebody", email, Set.of(role));
    }

    private String at(String page) {
        return "/officer/rounds/" + id.value() + "/" + page;
    }

    private MvcTestResult get(SignedIn me, String address) {
        return pages.get().uri(address).with(user(me)).exchange();
    }

    private MvcTestResult post(SignedIn me, String address, List<String> fields) {
        var request = pages.post().uri(address).with(user(me)).with(csrf());
        for (var i = 0; i < fields.size(); i += 2) request.param(fields.get(i), fields.get(i + 1));
        return request.exchange();
    }
}
