package org.almoner.web.claims;

import static org.almoner.claim.ClaimFixture.milestone;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.almoner.agreement.AgreementId;
import org.almoner.claim.Claim;
import org.almoner.claim.Claim.Status;
import org.almoner.claim.ClaimFixture;
import org.almoner.claim.ClaimSubmitted;
import org.almoner.claim.Claims;
import org.almoner.claim.Disallowance;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** An agreement of £60,000 from October to March, in January. */
@AlmonerTest
@Transactional
@RecordApplicationEvents
class ClaimPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Claims claims;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    ClaimFixture given;
    PersonId lead;
    PersonId officer;
    PersonId approver;
    PersonId finance;
    AgreementId agreement;

    @BeforeEach
    void anActiveAgreement() {
        given = ClaimFixture.in(beans);
        lead = given.agreements.lead;
        officer = given.agreements.officer;
        approver = given.awards().person("Ben Budget", pounds(50_000), Role.APPROVER);
        finance = given.awards().person("Fay Finance", Role.FINANCE);
        agreement = given.active(given.awards().round(pounds(100_000), null), pounds(60_000));
    }

    @Test
    void goesFromTheFirstPageToTheApprovedClaim() {
        assertThat(get(lead, all()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing has been claimed yet", "£60,000", "Start a claim");
        var mine = start("0");
        assertThat(get(lead, mine)).hasStatusOk().bodyText().contains("Prototype", "Cannot start yet");
        assertThat(post(lead, mine + "/costs", costs("12,000", "8,000.50"))).hasRedirectedUrl(mine);
        attach(mine, "payroll.csv", "date,what,amount\n2026-11-02,Payroll,12000\n");
        assertThat(get(lead, mine + "/check"))
                .hasStatusOk()
                .bodyText()
                .contains("£20,000.50", "payroll.csv", "Submit the claim for £20,000.50");
        assertThat(post(lead, mine + "/check", "once", "s")).hasRedirectedUrl(mine + "/submitted");
        var claim = only();
        assertThat(get(lead, mine + "/submitted")).hasStatusOk().bodyText().contains(claim.reference());
        assertThat(get(lead, mine)).hasRedirectedUrl("/claims/" + claim.id().value());

        assertThat(get(officer, checking(claim)))
                .hasStatusOk()
                .bodyText()
                .contains("Two researchers", "payroll.csv", "£60,000", "Planned for the milestone");
        assertThat(post(officer, checking(claim), cuts("1", "2,000", "A gaming chair")))
                .hasRedirectedUrl("/claims/" + claim.id().value());
        assertThat(get(officer, checking(claim)))
                .hasRedirectedUrl("/claims/" + claim.id().value());

        assertThat(get(approver, approving(claim)))
                .hasStatusOk()
                .bodyText()
                .contains("£18,000.50", "A gaming chair", "Olive Officer", "£50,000", "Approve £18,000.50");
        assertThat(post(approver, approving(claim) + "/approval", "once", "a"))
                .hasRedirectedUrl("/claims/" + claim.id().value());
        assertThat(claims.get(claim.id()).status()).isEqualTo(Status.APPROVED);
        assertThat(get(lead, "/claims/" + claim.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("waits for a payment run", "A gaming chair", "Claim approved")
                .doesNotContain("Olive Officer", "Ben Budget");
        assertThat(get(finance, "/claims/" + claim.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("Ben Budget", "Claim checked");
    }

    @Test
    void keepsWhatWasTypedAndExplainsIt() {
        assertThat(post(lead, all() + "/new", "once", "n"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose what you claim for", "The first day of the costs must be a real date");
        assertThat(post(lead, all() + "/new", basis("0", "30", "9", "2026", "31", "10", "2026")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The costs must fall between 1 October 2026 and 31 March 2027");
        var mine = start("0");
        for (var wrong : List.of("0", "-1", "0.001", "1000000000000", "twelve"))
            assertThat(post(lead, mine + "/costs", costs("12,000", wrong)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Enter an amount in pounds", "12,000", wrong);
        assertThat(post(lead, mine + "/evidence"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose a file");
    }

    @Test
    void addsUpAsCostsAreAddedAndWarnsWhenItIsTooMuch() {
        var mine = start("0");
        assertThat(post(lead, mine + "/costs", with(costs("40,000", "30,000"), "add", "1")))
                .hasStatusOk()
                .bodyText()
                .contains("Cost 3", "£70,000");
        assertThat(post(lead, mine + "/costs", costs("40,000", "30,000"))).hasRedirectedUrl(mine);
        assertThat(get(lead, mine)).hasStatusOk().bodyText().contains("You claim £70,000, but only £60,000 is left");
        attach(mine, "payroll.csv", "a,b\n1,2\n");
        assertThat(get(lead, mine + "/check"))
                .hasStatusOk()
                .bodyText()
                .contains("Before you can submit")
                .doesNotContain("Submit the claim for");
        assertThat(post(lead, mine + "/check", "once", "s"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("only £60,000 is left");
    }

    @Test
    void submitsOnceHoweverOftenTheButtonIsPressed() {
        var id = given.written(agreement, milestone(0), pounds(10_000), lead);
        var mine = "/applicant/claims/" + id.value();
        for (var press = 0; press < 2; press++)
            assertThat(post(lead, mine + "/check", "once", "s")).hasRedirectedUrl(mine + "/submitted");
        assertThat(events.stream(ClaimSubmitted.class)).hasSize(1);
    }

    @Test
    void takesAFileAwayAgain() {
        var id = given.written(agreement, milestone(0), pounds(10_000), lead);
        var mine = "/applicant/claims/" + id.value();
        var file = claims.get(id).evidence().getFirst().document();
        assertThat(get(lead, "/claims/" + id.value() + "/evidence/" + file.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Payroll");
        assertThat(post(lead, mine + "/evidence/" + file.value() + "/removal")).hasRedirectedUrl(mine + "/evidence");
        assertThat(get(lead, mine + "/check")).bodyText().contains("Attach at least one file");
    }

    @Test
    void anOfficerReturnsItWithAReasonAndTheClaimantSubmitsAgain() {
        var id = given.submitted(agreement, milestone(0), pounds(10_000), lead);
        var page = "/officer/claims/" + id.value() + "/return";
        assertThat(post(officer, page, "reason", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Give a reason");
        assertThat(post(officer, page, "reason", "The payslips are missing")).hasRedirectedUrl("/claims/" + id.value());
        assertThat(get(lead, "/applicant/claims/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains("The payslips are missing");
        assertThat(post(lead, "/applicant/claims/" + id.value() + "/check", "once", "again"))
                .hasRedirectedUrl("/applicant/claims/" + id.value() + "/submitted");
        assertThat(post(officer, "/officer/claims/" + id.value() + "/rejection", "reason", "Another project"))
                .hasRedirectedUrl("/claims/" + id.value());
        assertThat(get(lead, "/claims/" + id.value())).bodyText().contains("Another project", "It was rejected");
    }

    @Test
    void refusesToDisallowMoreThanTheCostInPlace() {
        var id = given.submitted(agreement, milestone(0), pounds(20_000), lead);
        assertThat(post(officer, "/officer/claims/" + id.value(), cuts("1", "8,000.01", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You cannot disallow more than the cost", "Say why it is not paid", "8,000.01");
        assertThat(claims.get(id).status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void tellsAnApproverWithoutEnoughAuthorityAndLetsThemSendItBack() {
        var id = given.submitted(agreement, milestone(0), pounds(20_000), lead);
        claims.check(id, List.of(new Disallowance(0, pounds(1), "Rounding")), officer);
        var small = given.awards().person("Sam Small", pounds(10_000), Role.APPROVER);
        var page = "/approver/claims/" + id.value();
        assertThat(get(small, page))
                .hasStatusOk()
                .bodyText()
                .contains("Your limit does not cover")
                .doesNotContain("Approve £19,999");
        assertThat(post(small, page + "/approval", "once", "x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Your approval limit is £10,000");
        assertThat(post(small, page + "/return", "reason", "Look at the servers again"))
                .hasRedirectedUrl("/claims/" + id.value());
        assertThat(get(officer, "/officer/claims/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains("Look at the servers again", "Rounding");
    }

    @Test
    void isNotThereForStrangersNorADraftForStaff() {
        var id = given.written(agreement, milestone(0), pounds(10_000), lead);
        var stranger = given.awards().person("Sam Stranger", Role.APPLICANT);
        assertThat(get(stranger, "/claims/" + id.value())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(stranger, "/applicant/claims/" + id.value())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(stranger, all())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(officer, "/claims/" + id.value())).hasStatus(HttpStatus.NOT_FOUND);
        var file = claims.get(id).evidence().getFirst().document();
        assertThat(get(stranger, "/claims/" + id.value() + "/evidence/" + file.value()))
                .hasStatus(HttpStatus.NOT_FOUND);
        claims.submit(id, lead);
        assertThat(get(stranger, "/claims/" + id.value() + "/evidence/" + file.value()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(officer, "/claims/" + id.value())).hasStatusOk();
    }

    @Test
    void listsClaimsForOfficersAndFinance() {
        var id = given.submitted(agreement, milestone(0), pounds(10_000), lead);
        var reference = claims.get(id).reference();
        assertThat(get(officer, "/officer/claims?status=SUBMITTED"))
                .hasStatusOk()
                .bodyText()
                .contains(reference);
        assertThat(get(finance, "/finance/claims?status=PAID"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(reference);
        assertThat(get(finance, "/finance/claims?q=" + reference)).bodyText().contains(reference);
        assertThat(get(officer, "/officer/claims?status=nonsense")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theCaseShowsItsClaims() {
        var id = given.submitted(agreement, milestone(0), pounds(10_000), lead);
        var claim = claims.get(id);
        assertThat(get(officer, given.caseOf(claim)))
                .hasStatusOk()
                .bodyText()
                .contains(claim.reference(), "Check the claim", "Claim submitted");
        assertThat(get(lead, given.caseOf(claim))).hasStatusOk().bodyText().contains(claim.reference());
    }

    @Test
    void aDraftCanBeGivenUp() {
        var mine = start("0");
        assertThat(post(lead, mine + "/withdrawal", "reason", "Too early"))
                .hasRedirectedUrl("/claims/" + only().id().value());
        assertThat(only().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(get(lead, "/claims/" + only().id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("Too early");
    }

    private String start(String basis) {
        assertThat(post(lead, all() + "/new", basis(basis, "1", "10", "2026", "31", "12", "2026")))
                .hasStatus3xxRedirection();
        return "/applicant/claims/" + claims.of(agreement).getLast().id().value();
    }

    private Claim only() {
        return claims.of(agreement).getLast();
    }

    private void attach(String mine, String name, String content) {
        var request = pages.post()
                .uri(mine + "/evidence")
                .multipart()
                .file(new MockMultipartFile("evidence", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .with(user(SignedIn.of(people.get(lead))))
                .with(csrf());
        assertThat(request.exchange()).hasRedirectedUrl(mine + "/evidence");
    }

    private static String[] basis(String basis, String... days) {
        return new String[] {
            "once",
            "b" + basis + days[0],
            "basis",
            basis,
            "from.day",
            days[0],
            "from.month",
            days[1],
            "from.year",
            days[2],
            "to.day",
            days[3],
            "to.month",
            days[4],
            "to.year",
            days[5]
        };
    }

    private static String[] costs(String staff, String equipment) {
        return new String[] {
            "rows[0].category", "STAFF", "rows[0].description", "Two researchers", "rows[0].amount", staff,
            "rows[1].category", "EQUIPMENT", "rows[1].description", "Servers", "rows[1].amount", equipment
        };
    }

    private static String[] cuts(String line, String amount, String reason) {
        return new String[] {
            "once",
            "c",
            "rows[0].amount",
            "",
            "rows[0].reason",
            "",
            "rows[" + line + "].amount",
            amount,
            "rows[" + line + "].reason",
            reason
        };
    }

    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String all() {
        return "/applicant/agreements/" + agreement.value() + "/claims";
    }

    private static String checking(Claim claim) {
        return "/officer/claims/" + claim.id().value();
    }

    private static String approving(Claim claim) {
        return "/approver/claims/" + claim.id().value();
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
