package org.almoner.web.officer;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.agreement.Agreements;
import org.almoner.application.Answer;
import org.almoner.application.Applications;
import org.almoner.application.CostLine;
import org.almoner.application.Details;
import org.almoner.application.Drafts;
import org.almoner.application.Invitations;
import org.almoner.application.PlannedMilestone;
import org.almoner.application.SaveApplication;
import org.almoner.application.Submissions;
import org.almoner.award.Award;
import org.almoner.award.AwardFixture;
import org.almoner.award.Awards;
import org.almoner.award.Offers;
import org.almoner.form.CostCategory;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Funds;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.subsidy.SubsidyRoute;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Money without a competition: recipients named with a reason, no reviews, always two approvals, two financial years. */
@AlmonerTest
@Transactional
class DirectAwardPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    Invitations invitations;

    @Autowired
    Awards awards;

    @Autowired
    Offers offers;

    @Autowired
    Agreements agreements;

    @Autowired
    Organisations organisations;

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    AwardFixture given;
    PersonId officer;
    PersonId chair;
    PersonId lead;
    OrganisationId charity;
    RoundId round;

    @BeforeEach
    void aRoundOfDirectAwards() {
        given = AwardFixture.in(beans);
        officer = given.person("Olive Officer", Role.OFFICER);
        chair = given.person("Cara Chair", Role.PANEL);
        lead = given.person("Ada Okafor", Role.APPLICANT);
        charity = organisations.register(OrganisationFixture.charity("Safe Harbour"), lead);
        var draft = RoundFixture.draft(funds.create(RoundFixture.fund(), officer), clock.instant());
        var basics = draft.basics();
        round = RoundFixture.published(
                rounds,
                draft.with(new DraftRound.Basics(
                        basics.fund(),
                        basics.code(),
                        "Support for victims",
                        Round.Kind.DIRECT_AWARD,
                        basics.summary(),
                        Set.of())),
                officer);
    }

    @Test
    void goesFromTheNamedRecipientToTheAgreementWithTwoApprovals() {
        assertThat(get(officer, page())).hasStatusOk().bodyText().contains("Nobody is named yet", "Safe Harbour");
        assertThat(post(officer, page(), recipient("", "ONLY_PROVIDER", "")))
                .hasStatusOk()
                .bodyText()
                .contains("Enter the amount", "Give the reason in your own words");
        assertThat(post(officer, page(), recipient("90,000", "ONLY_PROVIDER", "Nobody else runs the line.")))
                .hasRedirectedUrl(page());
        assertThat(get(officer, page())).hasStatusOk().bodyText().contains("£90,000", "Nobody else runs the line.");
        assertThat(get(lead, "/applicant")).hasStatusOk().bodyText().contains("You are invited", "£90,000");

        var award = submitted();
        assertThat(award.status()).isEqualTo(Award.Status.PROPOSED);
        var decision = "/panel/awards/" + award.id().value();
        assertThat(get(chair, decision))
                .hasStatusOk()
                .bodyText()
                .contains("Only this organisation can do it", "Not a subsidy", "£315,000")
                .doesNotContain("What the reviewers said");
        assertThat(post(chair, decision, "once", "d", "outcome", "RECOMMEND", "amount", "90,000", "reason", ""))
                .hasRedirectedUrl("/panel/rounds/" + round.value());
        assertThat(awards.get(award.id()).subsidy()).isNotNull();

        approve(award, given.person("Ben Budget", pounds(500_000), Role.APPROVER));
        assertThat(awards.get(award.id()).status()).isEqualTo(Award.Status.RECOMMENDED);
        approve(award, given.person("Dana Director", pounds(500_000), Role.APPROVER));
        assertThat(awards.get(award.id()).status()).isEqualTo(Award.Status.APPROVED);

        offers.issue(award.id(), officer);
        offers.answer(award.id(), true, "", lead);
        var agreement = agreements.of(award.id()).orElseThrow();
        assertThat(agreement.profile()).hasSize(2);
    }

    @Test
    void refusesWhoeverNamedTheRecipientToDecide() {
        var both = given.person("Both", Role.OFFICER, Role.PANEL);
        post(both, page(), recipient("90,000", "CONTINUATION", "The work goes on."));
        var award = submitted();
        assertThat(post(
                        both,
                        "/panel/awards/" + award.id().value(),
                        "once",
                        "d",
                        "outcome",
                        "RECOMMEND",
                        "amount",
                        "90,000",
                        "reason",
                        ""))
                .hasStatusOk()
                .bodyText()
                .contains("You named this organisation");
    }

    @Test
    void removesARecipientThatHasNotBegun() {
        post(officer, page(), recipient("90,000", "EMERGENCY", "It cannot wait."));
        var id = invitations.of(round, charity).orElseThrow().id();
        assertThat(post(officer, page() + "/" + id.value() + "/removal")).hasRedirectedUrl(page());
        assertThat(get(officer, page())).hasStatusOk().bodyText().contains("Nobody is named yet");
    }

    @Test
    void refusesMinimalAssistanceBeyondTheLimitOnThePanelPage() {
        var company = given.organisation(lead);
        var competition = given.round(pounds(900_000), null);
        var first = given.proposed(competition, company, lead, pounds(200_000), "4.5");
        awards.decide(first, AwardFixture.recommend(), chair);
        var other = given.round(pounds(900_000), null);
        var second = given.proposed(other, company, lead, pounds(150_000), "4.5");
        var decision = "/panel/awards/" + second.value();
        assertThat(get(chair, decision))
                .hasStatusOk()
                .bodyText()
                .contains("£115,000 is left", "Minimal financial assistance");
        var minimal = List.of("outcome", "RECOMMEND", "amount", "150,000", "reason", "", "route");
        assertThat(post(
                        chair,
                        decision,
                        with(
                                minimal,
                                SubsidyRoute.MINIMAL_FINANCIAL_ASSISTANCE.name(),
                                "routeReason",
                                "",
                                "once",
                                "m1")))
                .hasStatusOk()
                .bodyText()
                .contains("can be given £115,000 more");
        assertThat(post(chair, decision, with(minimal, SubsidyRoute.SCHEME.name(), "routeReason", "", "once", "m2")))
                .hasStatusOk()
                .bodyText()
                .contains("Give a reason why this subsidy route applies");
        assertThat(post(
                        chair,
                        decision,
                        with(minimal, SubsidyRoute.SCHEME.name(), "routeReason", "Scheme SC10812", "once", "m3")))
                .hasRedirectedUrl("/panel/rounds/" + other.value());
        assertThat(awards.get(second).status()).isEqualTo(Award.Status.RECOMMENDED);
    }

    @Test
    void takesADeclarationOfTheOrganisation() {
        var page = "/applicant/organisations/" + charity.value() + "/subsidy";
        assertThat(get(lead, page)).hasStatusOk().bodyText().contains("£315,000 is left");
        assertThat(post(
                        lead,
                        page,
                        "giver",
                        "",
                        "amount",
                        "",
                        "givenOn.day",
                        "31",
                        "givenOn.month",
                        "2",
                        "givenOn.year",
                        "2026"))
                .hasStatusOk()
                .bodyText()
                .contains("Enter who gave it", "Enter the amount", "Enter the date");
        assertThat(post(
                        lead,
                        page,
                        "giver",
                        "Northgate Council",
                        "amount",
                        "15,000",
                        "givenOn.day",
                        "1",
                        "givenOn.month",
                        "5",
                        "givenOn.year",
                        "2025"))
                .hasRedirectedUrl(page);
        assertThat(get(lead, page)).hasStatusOk().bodyText().contains("£300,000 is left", "Northgate Council");
        assertThat(get(given.person("Stranger", Role.APPLICANT), page)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Award submitted() {
        var id = drafts.start(round, charity, lead);
        drafts.save(id, overTwoYears(), null, lead);
        submissions.submit(id, lead);
        return awards.of(id).orElseThrow();
    }

    private SaveApplication overTwoYears() {
        var start = LocalDate.of(2026, 10, 1);
        return new SaveApplication(
                new Details("A line for survivors", "Somebody answers.", start, 12),
                rounds.get(round).questions().stream()
                        .map(question -> new Answer(question.code(), "We answer " + question.text()))
                        .toList(),
                List.of(new CostLine(CostCategory.STAFF, "Four people", pounds(90_000))),
                List.of(
                        new PlannedMilestone("First half", start.plusMonths(5), pounds(45_000)),
                        new PlannedMilestone("Second half", start.plusMonths(11), pounds(45_000))));
    }

    private void approve(Award award, PersonId approver) {
        assertThat(post(approver, "/approver/awards/" + award.id().value() + "/approval", "once", "a" + approver))
                .hasRedirectedUrl("/approver");
    }

    private String[] recipient(String amount, String exemption, String reason) {
        return new String[] {
            "organisation", charity.value().toString(), "amount", amount, "exemption", exemption, "reason", reason
        };
    }

    private static String[] with(List<String> fields, String... more) {
        var all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String page() {
        return "/officer/rounds/" + round.value() + "/recipients";
    }

    private MvcTestResult get(PersonId as, String path) {
        return pages.get().uri(path).with(user(SignedIn.of(people.get(as)))).exchange();
    }

    private MvcTestResult post(PersonId as, String path, String... fields) {
        var request =
                pages.post().uri(path).with(user(SignedIn.of(people.get(as)))).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
