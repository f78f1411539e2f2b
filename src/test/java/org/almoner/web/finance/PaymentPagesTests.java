package org.almoner.web.finance;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.BankAccount;
import org.almoner.organisation.BankAccounts;
import org.almoner.payment.Payment;
import org.almoner.payment.PaymentFixture;
import org.almoner.payment.PaymentId;
import org.almoner.payment.PaymentRun;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRuns;
import org.almoner.payment.Payments;
import org.almoner.support.AlmonerTest;
import org.almoner.support.Timers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Bank details and payment runs as an applicant and two finance officers see them. */
@AlmonerTest
@Transactional
class PaymentPagesTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRuns runs;

    @Autowired
    Timers timers;

    PaymentFixture given;
    PaymentFixture.Payee payee;
    SignedIn lead;
    SignedIn preparer;
    SignedIn releaser;

    @BeforeEach
    void aPayeeAndTwoFinanceOfficers() {
        given = PaymentFixture.in(beans);
        payee = given.payee("Harbour Light Trust");
        lead = signedIn(payee.lead());
        preparer = signedIn(given.finance());
        releaser = signedIn(given.finance());
    }

    @Test
    void anApplicantEntersBankDetailsAndSeesNoMoreThanTheirEnd() {
        var bank = "/applicant/organisations/" + payee.id().value() + "/bank";
        assertThat(post(lead, bank, "holder", "Harbour Light", "sortCode", "30-94-30", "number", "00733445"))
                .hasRedirectedUrl(bank);
        assertThat(get(lead, bank))
                .hasStatusOk()
                .bodyText()
                .contains("•••• 3445", "To be checked")
                .doesNotContain("00733445", "309430");
    }

    @Test
    void bankDetailsThatAreNoneAreExplainedBesideTheirField() {
        var bank = "/applicant/organisations/" + payee.id().value() + "/bank";
        assertThat(post(lead, bank, "holder", "Harbour", "sortCode", "30", "number", "1"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#sortCode\"", "Enter a valid sort code like 309430")
                .contains("href=\"#number\"", "Account number must be between 6 and 8 digits");
        assertThat(post(lead, bank, "holder", "株式会社", "sortCode", "309430", "number", "00733445"))
                .bodyText()
                .contains("href=\"#holder\"");
        assertThat(post(lead, bank, "holder", "Harbour", "sortCode", "309430", "number", "1"))
                .bodyText()
                .contains("Account number must be between 6 and 8 digits");
        assertThat(get(signedIn(given.payee().lead()), bank)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void financeComparesAndVerifiesAChange() {
        var account = accounts.enter(payee.id(), "Harbour Light", "309430", "00733445", payee.lead());
        var page = "/finance/accounts/" + account.value();
        assertThat(get(preparer, "/finance/accounts")).bodyText().contains("Harbour Light Trust", page);
        assertThat(get(preparer, page))
                .hasStatusOk()
                .bodyText()
                .contains("What changes", "Different", "•••• 3445")
                .doesNotContain("00733445", "309430");
        assertThat(post(preparer, page, "note", "")).bodyText().contains("Choose what the bank said about the name");
        assertThat(post(preparer, page, "check", "MATCH", "sortCode", "309430", "number", "00733446"))
                .bodyText()
                .contains("are not the ones that were entered");
        assertThat(post(preparer, page, "check", "NO_MATCH")).bodyText().contains("Reject them");
        assertThat(post(preparer, page, "check", "MATCH", "sortCode", "309430", "number", "733445"))
                .hasRedirectedUrl("/finance/accounts");
        assertThat(accounts.get(account).status()).isEqualTo(BankAccount.Status.VERIFIED);
    }

    @Test
    void financeRejectsWithAReason() {
        var account = given.changed(payee);
        var page = "/finance/accounts/" + account.value();
        assertThat(post(preparer, page, "reject", "yes")).bodyText().contains("Give a reason");
        assertThat(post(preparer, page, "reject", "yes", "note", "Not their own account"))
                .hasRedirectedUrl("/finance/accounts");
        assertThat(get(lead, "/applicant/organisations/" + payee.id().value() + "/bank"))
                .bodyText()
                .contains("Not their own account");
    }

    @Test
    void aRunIsPreparedByOneAndReleasedByAnother() {
        var payment = given.due(payee, pounds(12_500));
        assertThat(get(preparer, "/finance/payments"))
                .hasStatusOk()
                .bodyText()
                .contains("£12,500", "Harbour Light Trust");
        assertThat(get(preparer, "/finance/runs/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Harbour Light Trust, £12,500");
        assertThat(post(preparer, "/finance/runs/new", "once", key(), "which", "CHOSEN"))
                .bodyText()
                .contains("There is nothing to pay now");
        var run = prepared(payment);
        assertThat(get(preparer, run))
                .hasStatusOk()
                .bodyText()
                .contains("To be released", "You prepared this run", "HARBOUR LIGHT TRUST")
                .doesNotContain(run + "/release");
        assertThat(post(preparer, run + "/release", "once", key()))
                .bodyText()
                .contains("You prepared this run, so someone else must release it");
        var once = key();
        assertThat(post(releaser, run + "/release", "once", once)).hasRedirectedUrl(run);
        assertThat(post(releaser, run + "/release", "once", once)).hasRedirectedUrl(run);
        assertThat(get(releaser, run)).bodyText().contains("The file for the bank is being written");
        assertThat(get(releaser, run + "/file")).hasStatus(HttpStatus.NOT_FOUND);
        timers.runDue();
        assertThat(get(releaser, run))
                .bodyText()
                .contains("SHA-256", "The payment was made", "Confirm")
                .doesNotContain("00733445");
        assertThat(get(releaser, run + "/file"))
                .hasStatusOk()
                .bodyText()
                .contains("pain.001.001.09", "<CtrlSum>12500.00</CtrlSum>");
        assertThat(get(signedIn(given.person(Role.AUDITOR)), run)).hasStatusOk();
    }

    @Test
    void aRunIsConfirmedLineByLine() {
        var first = given.due(payee, pounds(100));
        var second = given.due(payee, pounds(200));
        var run = sent(first, second);
        var line = run + "/payments/" + first.value();
        assertThat(get(preparer, line)).hasStatusOk().bodyText().contains("£100", "What did the bank say?");
        assertThat(post(preparer, line)).bodyText().contains("Choose what the bank said");
        assertThat(post(preparer, line, "outcome", "FAILED")).bodyText().contains("Give a reason");
        assertThat(post(preparer, line, "outcome", "FAILED", "reason", "Account closed"))
                .hasRedirectedUrl(run);
        assertThat(post(preparer, line, "outcome", "MADE")).bodyText().contains("is settled already");
        assertThat(get(preparer, run)).bodyText().contains("one failed", "one to confirm", "Account closed");
        assertThat(post(preparer, run + "/confirmation", "once", key())).hasRedirectedUrl(run);
        assertThat(payments.get(second).status()).isEqualTo(Payment.Status.MADE);
        assertThat(get(preparer, "/finance/payments")).bodyText().contains("Failed before: Account closed");
        assertThat(get(preparer, "/finance/runs")).bodyText().contains("1 failed");
    }

    @Test
    void aRunIsAbandonedWithAReason() {
        var run = prepared(given.due(payee, pounds(100)));
        assertThat(post(releaser, run + "/abandonment", "once", key()))
                .bodyText()
                .contains("Give a reason");
        assertThat(post(releaser, run + "/abandonment", "once", key(), "reason", "Wrong day"))
                .hasRedirectedUrl(run);
        assertThat(get(releaser, run)).bodyText().contains("Abandoned", "Wrong day");
    }

    private String prepared(PaymentId payment) {
        var answer = post(
                preparer,
                "/finance/runs/new",
                "once",
                key(),
                "which",
                "CHOSEN",
                "chosen",
                payment.value().toString());
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private String sent(PaymentId... due) {
        PaymentRunId run = runs.prepare(List.of(due), preparer.id());
        runs.authorise(run, releaser.id());
        timers.runDue();
        assertThat(runs.get(run).status()).isEqualTo(PaymentRun.Status.SENT);
        return "/finance/runs/" + run.value();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private SignedIn signedIn(PersonId id) {
        return SignedIn.of(people.get(id));
    }

    private MvcTestResult get(SignedIn me, String address) {
        return pages.get().uri(address).with(user(me)).exchange();
    }

    private MvcTestResult post(SignedIn me, String address, String... fields) {
        var request = pages.post().uri(address).with(user(me)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
