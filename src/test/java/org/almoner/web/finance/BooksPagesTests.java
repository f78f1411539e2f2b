package org.almoner.web.finance;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.almoner.award.AwardFixture;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.ledger.Transfer;
import org.almoner.ledger.Transfers;
import org.almoner.recovery.PaidAward;
import org.almoner.recovery.Recoveries;
import org.almoner.recovery.Recovery;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Following figures, moving money between pots, asking it back. */
@AlmonerTest
@Transactional
class BooksPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Pots pots;

    @Autowired
    Transfers transfers;

    @Autowired
    Recoveries recoveries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private PaidAward paid;
    private SignedIn finance;
    private SignedIn approver;

    @BeforeEach
    void tenThousandArePaid() {
        var given = AwardFixture.in(beans);
        paid = PaidAward.write(pots, jdbc);
        finance = signedIn(given.person("Femi Finance", Role.FINANCE), Role.FINANCE);
        approver = signedIn(given.person("Ben Budget", pounds(50_000), Role.APPROVER), Role.APPROVER);
    }

    @Test
    void leadsFromAPotToTheBookOfAnAward() {
        assertThat(get("/finance/pots/" + paid.pot().value() + "?account=PAID", finance))
                .hasStatusOk()
                .bodyText()
                .contains("Payable to Paid", "£10,000", "/finance/awards/" + paid.award(), "Balances now")
                .doesNotContain("??", "RPT-2026-0002/A");
        assertThat(get("/finance/awards/" + paid.award(), finance))
                .hasStatusOk()
                .bodyText()
                .contains("RPT-2026-0001/A", "£75,000.01", "Claim approved", "Can be asked back", "Ask for money back")
                .doesNotContain("??", "RPT-2026-0002/A");
        assertThat(get("/finance/awards/" + paid.award() + "?account=COMMITTED", auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("−£10,000", "£75,000.01")
                .doesNotContain("/finance/agreements/");
    }

    @Test
    void showsTheBalancesAsTheyWereAtTheEndOfADay() {
        clock.advance(Duration.ofDays(10));
        pots.owe(paid.pot(), paid.award(), UUID.randomUUID(), "RPT-2026-0001/A.2", pounds(33_333), null);
        var pot = "/finance/pots/" + paid.pot().value();
        assertThat(get(pot, finance)).bodyText().contains("33,333");
        assertThat(get(pot + "?day.day=2&day.month=6&day.year=2026", finance))
                .hasStatusOk()
                .bodyText()
                .contains("Balances as at 2 June 2026", "£139,999.99")
                .doesNotContain("33,333", "??");
        assertThat(get(pot + "?day.day=1&day.month=1&day.year=2027", finance))
                .bodyText()
                .contains("The day must be today or in the past");
        assertThat(get(pot + "?day.day=31&day.month=2&day.year=2026", finance))
                .bodyText()
                .contains("Enter a real date");
    }

    @Test
    void movesMoneyToAnotherPotWhenAnApproverAgrees() {
        var to = PotId.next();
        pots.open(to, "Follow-on", pounds(10_000), null);
        assertThat(get("/finance/transfers/new", finance))
                .hasStatusOk()
                .bodyText()
                .contains("Follow-on (£10,000)");
        assertThat(post("/finance/transfers/new", finance, "from", "", "to", "", "amount", "0.001", "reason", ""))
                .bodyText()
                .contains("Choose the pot that gives", "Choose the pot that receives", "Enter an amount in pounds");
        var from = paid.pot().value().toString();
        var into = to.value().toString();
        assertThat(post(
                        "/finance/transfers/new",
                        finance,
                        "from",
                        from,
                        "to",
                        into,
                        "amount",
                        "999,999",
                        "reason",
                        "x"))
                .bodyText()
                .contains("which is not enough for £999,999");
        assertThat(post(
                        "/finance/transfers/new",
                        finance,
                        "from",
                        from,
                        "to",
                        into,
                        "amount",
                        "1,000",
                        "reason",
                        "Need"))
                .hasRedirectedUrl("/finance/transfers");
        var id = transfers
                .list(Transfer.Status.PROPOSED, null, 1)
                .items()
                .getFirst()
                .id();
        assertThat(get("/approver", approver))
                .bodyText()
                .contains("/approver/transfers/" + id.value())
                .doesNotContain("??");
        assertThat(get("/approver/transfers/" + id.value(), approver))
                .bodyText()
                .contains("Approve and move £1,000");
        assertThat(post("/approver/transfers/" + id.value() + "/approval", approver, "once", "k1"))
                .hasRedirectedUrl("/approver");
        assertThat(pots.get(to).ceiling()).isEqualTo(pounds(11_000));
        assertThat(get("/finance/transfers", finance))
                .bodyText()
                .contains("Approved", "Follow-on")
                .doesNotContain("??");
        assertThat(get("/finance/transfers/" + id.value(), auditor()))
                .hasStatusOk()
                .bodyText()
                .contains("Ben Budget", "Femi Finance")
                .doesNotContain("??");
        assertThat(get("/finance/pots/" + from, finance)).bodyText().contains("/finance/transfers/" + id.value());
    }

    @Test
    void refusesATransferWithAReason() {
        var to = PotId.next();
        pots.open(to, "Follow-on", pounds(10_000), null);
        var id = transfers.propose(paid.pot(), to, pounds(1_000), "Need", finance.id());
        var address = "/approver/transfers/" + id.value() + "/refusal";
        assertThat(post(address, approver, "reason", "")).bodyText().contains("Say why the transfer is refused");
        assertThat(post(address, approver, "reason", "No need.")).hasRedirectedUrl("/approver");
        assertThat(get("/finance/transfers/" + id.value(), finance)).bodyText().contains("No need.", "Refused");
    }

    @Test
    void asksMoneyBackAndRecordsThatItCame() {
        var raise = "/finance/agreements/" + paid.agreement().value() + "/recovery";
        assertThat(get(raise, finance))
                .hasStatusOk()
                .bodyText()
                .contains("£10,000 was paid")
                .doesNotContain("??");
        assertThat(post(raise, finance, "amount", "10,001", "reason", "UNSPENT", "text", "Unspent"))
                .bodyText()
                .contains("has £10,000 that can be asked back");
        post(raise, finance, "amount", "2,500", "reason", "UNSPENT", "text", "You did not spend it.");
        var recovery = recoveries.of(paid.agreement()).getFirst();
        var address = "/finance/recoveries/" + recovery.id().value();
        assertThat(get("/finance/recoveries?status=RAISED", finance))
                .bodyText()
                .contains(address)
                .doesNotContain("??");
        assertThat(get(address, finance))
                .bodyText()
                .contains("Record £2,500 as received")
                .doesNotContain("??");
        assertThat(get(address, auditor())).hasStatusOk().bodyText().doesNotContain("Record £2,500");
        assertThat(post(address, finance, "on.day", "1", "on.month", "6", "on.year", "2026", "bankReference", ""))
                .bodyText()
                .contains("Enter the reference on the bank statement");
        assertThat(post(address, finance, "on.day", "1", "on.month", "6", "on.year", "2026", "bankReference", "X1"))
                .hasRedirectedUrl(address);
        assertThat(get(address, finance)).bodyText().contains("Received", "X1");
        assertThat(get("/finance/awards/" + paid.award(), finance)).bodyText().contains(address, "£7,500");
    }

    @Test
    void writesOffWhatSomebodyElseAskedFor() {
        var id = recoveries.raise(paid.agreement(), pounds(500), Recovery.Reason.BREACH, "Breach", finance.id());
        var address = "/approver/recoveries/" + id.value();
        assertThat(get("/approver", approver)).bodyText().contains(address);
        assertThat(get(address, approver)).bodyText().contains("Write off £500").doesNotContain("??");
        assertThat(post(address, approver, "reason", "Not worth it.")).hasRedirectedUrl("/approver");
        assertThat(recoveries.get(id).status()).isEqualTo(Recovery.Status.WRITTEN_OFF);
    }

    @Test
    void showsTheOrganisationWhatToPayBackAndNoNamesOfStaff() {
        var given = AwardFixture.in(beans);
        var member = given.person("Ada Okafor", Role.APPLICANT);
        jdbc.sql("insert into member (organisation, person, part) values (:organisation, :person, 'LEAD')")
                .param("organisation", paid.organisation())
                .param("person", member.value())
                .update();
        var id = recoveries.raise(paid.agreement(), pounds(500), Recovery.Reason.BREACH, "Breach", finance.id());
        assertThat(get("/recoveries/" + id.value(), signedIn(member, Role.APPLICANT)))
                .hasStatusOk()
                .bodyText()
                .contains("Please pay £500", "RPT-2026-0001/A/R.1")
                .doesNotContain("Femi Finance", "??");
        assertThat(get("/recoveries/" + id.value(), signedIn(PersonId.next(), Role.APPLICANT)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private SignedIn auditor() {
        return signedIn(PersonId.next(), Role.AUDITOR);
    }

    private static SignedIn signedIn(PersonId id, Role role) {
        return new SignedIn(id, "Somebody", "somebody@almoner.test", Set.of(role));
    }

    private MvcTestResult get(String address, SignedIn reader) {
        return pages.get().uri(address).with(user(reader)).exchange();
    }

    private MvcTestResult post(String address, SignedIn by, String... fields) {
        var request = pages.post().uri(address).with(user(by)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
