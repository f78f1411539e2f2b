package org.almoner.web.agreements;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementFixture;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Check;
import org.almoner.fund.RoundId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.monitoring.Account;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Report;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.almoner.workflow.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** An agreement by pages: prepared, delivered, suspended, closed; each by the people whose task it is. */
@AlmonerTest
@Transactional
class AgreementPagesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Agreements agreements;

    @Autowired
    GranteeReports reports;

    @Autowired
    Timers timers;

    @Autowired
    Processes processes;

    AgreementFixture made;
    RoundId round;

    @BeforeEach
    void aRound() {
        made = AgreementFixture.in(beans);
        round = made.given.round(pounds(100_000), null);
    }

    @Test
    void isPreparedByTheOrganisationTheOfficerAndTheApprover() {
        var id = made.open(round, pounds(60_000));
        var hash = String.valueOf(agreements.get(id).documentHash());
        assertThat(get(made.lead, mine(id)))
                .hasStatusOk()
                .bodyText()
                .contains("Sign the agreement", "Name your bank account", "Prototype", "2026 to 2027");
        assertThat(get(made.lead, mine(id) + "/signature"))
                .hasStatusOk()
                .bodyText()
                .contains(hash);
        assertThat(sign(id, "Somebody Else", hash)).hasStatusOk().bodyText().contains("Type your name exactly");
        assertThat(sign(id, "Ada Okafor", hash)).hasRedirectedUrl(mine(id));
        assertThat(get(made.director, "/approver/agreements/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains(hash, "Sign for £60,000", "has not been checked yet");
        assertThat(post(made.director, "/approver/agreements/" + id.value()))
                .hasRedirectedUrl("/approver/agreements/" + id.value());
        checks(id);
        made.payee(id);
        assertThat(agreements.get(id).status()).isEqualTo(Agreement.Status.ACTIVE);
        assertThat(get(made.lead, mine(id)))
                .hasStatusOk()
                .bodyText()
                .contains("Report: Prototype", "Dana Director", hash);
    }

    private void checks(AgreementId id) {
        var path = file(id) + "/due-diligence";
        assertThat(get(made.officer, path))
                .hasStatusOk()
                .bodyText()
                .contains("Sanctions", "Insolvency", "Safeguarding");
        assertThat(post(made.officer, path, answers("true", "false")))
                .hasStatusOk()
                .bodyText()
                .contains("Say why a check was not passed");
        assertThat(post(made.officer, path, with(answers("true", "false"), "lines[1].note", "Filed late")))
                .hasStatusOk()
                .bodyText()
                .contains("Not every check was passed");
        assertThat(post(
                        made.officer,
                        path,
                        with(answers("true", "false"), "lines[1].note", "Filed late", "override", "Filed now")))
                .hasRedirectedUrl(file(id));
        assertThat(get(made.officer, file(id))).hasStatusOk().bodyText().contains("Filed late", "Filed now");
    }

    @Test
    void sendsItsTextAsAFileToItsPartiesAndToNobodyElse() {
        var id = made.open(round, pounds(60_000));
        var path = "/agreements/" + id.value() + "/documents/"
                + agreements.get(id).document().value();
        assertThat(get(made.lead, path)).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(get(made.officer, path)).hasStatusOk();
        assertThat(get(made.given.person("Stranger", Role.APPLICANT), path)).hasStatus(HttpStatus.NOT_FOUND);
        var other = made.open(round, pounds(20_000));
        var stray = "/agreements/" + other.value() + "/documents/"
                + agreements.get(id).document().value();
        assertThat(get(made.officer, stray)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isReportedOnReturnedAndAccepted() {
        var id = made.active(round, pounds(60_000));
        var report = reports.of(id).getFirst().id();
        var path = "/applicant/reports/" + report.value();
        assertThat(get(made.lead, path)).hasStatusOk().bodyText().contains("What was achieved");
        assertThat(post(made.lead, path, "achieved", "", "differences", "", "submit", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Say what was achieved");
        assertThat(post(made.lead, path, "achieved", "It <b>works</b>", "differences", ""))
                .hasRedirectedUrl(path);
        assertThat(attach(report.value() + "", new byte[0]))
                .hasStatusOk()
                .bodyText()
                .contains("Choose a file");
        assertThat(attach(report.value() + "", "It works.".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasRedirectedUrl(path + "/evidence");
        assertThat(post(made.lead, path, "achieved", "It <b>works</b>", "differences", "", "submit", "true"))
                .hasRedirectedUrl(mine(id));
        var decision = "/officer/reports/" + report.value();
        assertThat(get(made.officer, decision))
                .hasStatusOk()
                .bodyText()
                .contains("letter.txt", "It &lt;b&gt;works&lt;/b&gt;");
        assertThat(post(made.officer, decision, "answer", "RETURN", "reason", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Say what has to change");
        assertThat(post(made.officer, decision, "answer", "RETURN", "reason", "Where?"))
                .hasRedirectedUrl(file(id));
        assertThat(get(made.lead, path)).hasStatusOk().bodyText().contains("Where?");
        assertThat(post(made.lead, path, "achieved", "Here", "differences", "", "submit", "true"))
                .hasRedirectedUrl(mine(id));
        assertThat(post(made.officer, decision, "answer", "ACCEPT", "reason", ""))
                .hasRedirectedUrl(file(id));
        assertThat(reports.get(report).status()).isEqualTo(Report.Status.ACCEPTED);
    }

    @Test
    void isSuspendedResumedReviewedAndTerminatedForAReason() {
        var id = made.active(round, pounds(60_000));
        assertThat(post(made.officer, file(id) + "/suspension", "reason", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Give the reason");
        assertThat(post(made.officer, file(id) + "/suspension", "reason", "A complaint"))
                .hasRedirectedUrl(file(id));
        assertThat(get(made.officer, file(id))).hasStatusOk().bodyText().contains("Suspended", "A complaint");
        assertThat(get(made.lead, mine(id))).hasStatusOk().bodyText().contains("nothing is claimed or paid");
        assertThat(post(made.officer, file(id) + "/resumption", "reason", "Unfounded"))
                .hasRedirectedUrl(file(id));
        assertThat(post(made.officer, file(id) + "/review", "outlook", "CONTINUE", "reason", "On time"))
                .hasStatusOk()
                .bodyText()
                .contains("no full year");
        timers.passUntil(TestClock.START.plus(Duration.ofDays(366)));
        assertThat(get(made.officer, file(id) + "/review"))
                .hasStatusOk()
                .bodyText()
                .contains("What should happen?");
        assertThat(post(made.officer, file(id) + "/review", "outlook", "CONTINUE", "reason", "On time"))
                .hasRedirectedUrl(file(id));
        assertThat(get(made.officer, file(id) + "/termination"))
                .hasStatusOk()
                .bodyText()
                .contains("£60,000");
        assertThat(post(made.officer, file(id) + "/termination", "reason", "Wound up"))
                .hasRedirectedUrl(file(id));
        assertThat(made.given.pot(round).available()).isEqualTo(pounds(100_000));
        assertThat(get(made.officer, file(id))).hasStatusOk().bodyText().contains("Terminated");
        assertThat(processes.alarms()).isEmpty();
    }

    @Test
    void isClosedWhenEverythingAddsUp() {
        var id = made.active(round, pounds(60_000));
        assertThat(get(made.officer, file(id) + "/closing"))
                .hasStatusOk()
                .bodyText()
                .contains("once the final report is accepted");
        reports.of(id).forEach(report -> {
            reports.save(report.id(), new Account("Done", ""), made.lead);
            reports.submit(report.id(), made.lead);
            reports.accept(report.id(), "", made.officer);
        });
        assertThat(get(made.officer, file(id) + "/closing"))
                .hasStatusOk()
                .bodyText()
                .contains("£60,000 was not spent");
        assertThat(post(made.officer, file(id) + "/closing")).hasRedirectedUrl(file(id));
        assertThat(get(made.lead, mine(id))).hasStatusOk().bodyText().contains("Keep your records");
    }

    @Test
    void listsAgreementsByHowFarTheyAreAndShowsOneToAuditors() {
        var id = made.active(round, pounds(60_000));
        var reference = agreements.get(id).reference();
        assertThat(get(made.officer, "/officer/agreements?round=" + round.value()))
                .hasStatusOk()
                .bodyText()
                .contains(reference, "Prototype");
        assertThat(get(made.officer, "/officer/agreements?stage=UNDER_WAY&round="))
                .as("a filter left empty")
                .hasStatusOk()
                .bodyText()
                .contains(reference);
        assertThat(get(made.officer, "/officer/agreements?stage=OVERDUE&round=" + round.value()))
                .hasStatusOk()
                .bodyText()
                .contains("There are none")
                .doesNotContain(reference);
        var auditor = made.given.person("Audra Auditor", Role.AUDITOR);
        assertThat(get(auditor, "/agreements/" + id.value()))
                .hasStatusOk()
                .bodyText()
                .contains(reference)
                .doesNotContain("Terminate the agreement");
        assertThat(get(made.lead, "/agreements/" + id.value())).hasRedirectedUrl(mine(id));
        assertThat(get(made.given.person("Stranger", Role.APPLICANT), mine(id))).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult sign(AgreementId id, String name, String hash) {
        return post(made.lead, mine(id) + "/signature", "once", name, "agreed", "true", "name", name, "sha256", hash);
    }

    private static String[] answers(String first, String second) {
        var fields = new ArrayList<String>();
        for (var n = 0; n < Check.values().length; n++) {
            fields.addAll(List.of("lines[" + n + "].passed", n == 1 ? second : first));
            if (n != 1) fields.addAll(List.of("lines[" + n + "].note", ""));
        }
        return fields.toArray(String[]::new);
    }

    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String mine(AgreementId id) {
        return "/applicant/agreements/" + id.value();
    }

    private static String file(AgreementId id) {
        return "/officer/agreements/" + id.value();
    }

    private MvcTestResult attach(String report, byte[] content) {
        return pages.post()
                .uri("/applicant/reports/" + report + "/evidence")
                .multipart()
                .file(new MockMultipartFile("evidence", "letter.txt", "text/plain", content))
                .with(user(SignedIn.of(people.get(made.lead))))
                .with(csrf())
                .exchange();
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
