package org.almoner.payment;

import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class PaymentsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Payments payments;

    @Autowired
    Organisations organisations;

    @Autowired
    BankAccounts accounts;

    @Autowired
    People people;

    PaymentFixture given;

    @BeforeEach
    void aPot() {
        given = PaymentFixture.in(beans);
    }

    @Test
    void isRequestedOnceForASource() {
        var asked = given.asked(given.payee(), pounds(500));
        var id = payments.request(asked);
        assertThat(payments.bySource(asked.source())).map(Payment::id).contains(id);
        assertThat(payments.of(asked.subject())).extracting(Payment::status).containsExactly(Payment.Status.REQUESTED);
        refuses("payment.already-requested", () -> payments.request(asked));
    }

    @Test
    void isRefusedWithoutAVerifiedAccount() {
        var lead = given.person(Role.APPLICANT);
        var organisation = organisations.register(OrganisationFixture.company("Unbanked"), lead);
        accounts.enter(organisation, "Unbanked", "200000", "12345678", lead);
        var payee = new PaymentFixture.Payee(organisation, lead, null);
        refuses("payment.no-verified-account", () -> payments.request(given.asked(payee, pounds(1))));
    }

    @Test
    void isRefusedForNothingAndLess() {
        var asked = given.asked(given.payee(), pounds(1));
        for (var amount : List.of(ZERO, Money.parse("GBP -1.00")))
            refuses(
                    "payment.amount-not-positive",
                    () -> payments.request(new RequestPayment(
                            asked.source(), asked.subject(), asked.pot(), asked.payee(), "X", amount)));
    }

    @Test
    void isCancelledWhileItIsInNoRun() {
        var asked = given.asked(given.payee(), pounds(500));
        payments.request(asked);
        refuses("payment.reason-needed", () -> payments.cancel(asked.source(), "", null));
        payments.cancel(asked.source(), "Agreement terminated", null);
        refuses("payment.not-possible-now", () -> payments.cancel(asked.source(), "Again", null));
    }

    @Test
    void tellsWhatIsDueAndWhatWaits() {
        var before = payments.due();
        var held = given.due(given.payee(), pounds(10));
        var changing = given.payee();
        given.due(changing, pounds(20));
        given.due(given.payee(), pounds(40));
        payments.hold(given.award(held), "Suspended");
        given.changed(changing);
        var due = payments.due();
        assertThat(due.payments() - before.payments()).isEqualTo(1);
        assertThat(due.total().minus(before.total())).isEqualTo(pounds(40));
        assertThat(due.waitingTotal().minus(before.waitingTotal())).isEqualTo(pounds(30));
        assertThat(payments.list(Set.of(Payment.Status.REQUESTED), null, Page.SIZE)
                        .items())
                .filteredOn(row -> row.id().equals(held))
                .extracting(PaymentRow::waits)
                .containsExactly(Waits.HELD);
        payments.unhold(given.award(held));
        assertThat(payments.due().payments() - before.payments()).isEqualTo(2);
    }

    @Test
    void isSeenByThePayeeAndTheFunderOnly() {
        var payee = given.payee();
        var id = given.due(payee, pounds(5));
        assertThat(payments.visible(id, signedIn(payee.lead())).reference()).startsWith("LSD-2026-");
        assertThat(payments.visible(id, signedIn(given.finance())).id()).isEqualTo(id);
        var stranger = signedIn(given.payee().lead());
        assertThatThrownBy(() -> payments.visible(id, stranger)).isInstanceOf(NotFound.class);
    }

    private SignedIn signedIn(PersonId id) {
        return SignedIn.of(people.get(id));
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
