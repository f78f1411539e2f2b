package org.almoner.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.almoner.audit.AuditTrail;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class BankAccountsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    BankAccountFixture given;
    PersonId asha;
    PersonId finance;
    OrganisationId signal;

    @BeforeEach
    void anOrganisation() {
        given = BankAccountFixture.in(beans);
        asha = person("asha@signal.test", Role.APPLICANT);
        finance = given.finance();
        signal = organisations.register(OrganisationFixture.company("Signal Ltd"), asha);
    }

    @Test
    void keepsTheNumbersSealed() {
        var id = accounts.enter(signal, "Signal Ltd", "20-00-00", "12345678", asha);
        var kept = accounts.get(id);
        assertThat(kept.number().reveal()).isEqualTo("12345678");
        assertThat(kept.sortCode().reveal()).isEqualTo("200000");
        assertThat(kept.status()).isEqualTo(BankAccount.Status.ENTERED);
        var column = jdbc.sql("select number from bank_account where id = :id")
                .param("id", id.value())
                .query((rs, n) -> rs.getBytes(1))
                .single();
        assertThat(new String(column, StandardCharsets.ISO_8859_1)).doesNotContain("12345678");
        assertThat(trail.of(List.of(id.value()))).singleElement().satisfies(record -> {
            assertThat(record.event()).isEqualTo("BankAccountEntered");
            assertThat(record.detail().toString()).doesNotContain("5678", "2000");
        });
    }

    @Test
    void paysToTheVerifiedAccountUntilItsChangeIsVerified() {
        var first = given.verified(signal, asha);
        var second = given.entered(signal, asha);
        assertThat(accounts.verified(signal)).map(BankAccount::id).contains(first);
        assertThat(accounts.current(signal)).map(BankAccount::id).contains(second);
        accounts.verify(second, PayeeCheck.MATCH, "", finance);
        assertThat(accounts.verified(signal)).map(BankAccount::id).contains(second);
        assertThat(accounts.get(first).status()).isEqualTo(BankAccount.Status.REPLACED);
    }

    @Test
    void anEarlierVersionThatStillWaitedIsReplaced() {
        var first = given.entered(signal, asha);
        var second = given.entered(signal, asha);
        refuses("bank-account.not-waiting", () -> accounts.verify(first, PayeeCheck.MATCH, "", finance));
        assertThat(accounts.of(signal)).extracting(BankAccount::id).containsExactly(second, first);
        assertThat(accounts.verified(signal)).isEmpty();
    }

    @Test
    void aRejectedChangeLeavesTheVerifiedAccount() {
        var first = given.verified(signal, asha);
        var second = given.entered(signal, asha);
        accounts.reject(second, "Not the organisation’s own account", finance);
        assertThat(accounts.current(signal)).map(BankAccount::id).contains(first);
        assertThat(accounts.get(second).note()).isEqualTo("Not the organisation’s own account");
    }

    @Test
    void isEnteredByThoseWhoBindTheOrganisationAndCheckedByFinance() {
        var ben = person("ben@signal.test", Role.APPLICANT);
        OrganisationFixture.join(organisations, signal, ben, Part.CONTRIBUTOR);
        refuses("bank-account.not-yours", () -> given.entered(signal, ben));
        var stranger = person("eve@other.test", Role.APPLICANT);
        assertThatThrownBy(() -> given.entered(signal, stranger)).isInstanceOf(NotFound.class);
        var id = given.entered(signal, asha);
        refuses("bank-account.finance-only", () -> accounts.verify(id, PayeeCheck.MATCH, "", ben));
    }

    @Test
    void someoneOfTheOrganisationNeverChecksIt() {
        var both = person("both@signal.test", Role.APPLICANT, Role.FINANCE);
        OrganisationFixture.join(organisations, signal, both, Part.SIGNATORY);
        var id = given.entered(signal, asha);
        refuses("bank-account.own-organisation", () -> accounts.verify(id, PayeeCheck.MATCH, "", both));
    }

    @Test
    void theDatabaseRefusesAnAccountVerifiedByTheOneWhoEnteredIt() {
        var id = given.entered(signal, asha);
        assertThatThrownBy(() -> jdbc.sql("""
                        update bank_account set status = 'VERIFIED', payee_check = 'MATCH', checked_by = entered_by,
                        checked_at = entered_at where id = :id""").param("id", id.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void financeSeesWhatWaitsOldestFirst() {
        var change = given.verified(signal, asha);
        var waiting = given.entered(signal, asha);
        assertThat(accounts.waiting(null, Page.SIZE).items())
                .filteredOn(row -> row.organisation().equals(signal))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(waiting);
                    assertThat(row.change()).isTrue();
                });
        assertThat(accounts.all(List.of(change, waiting))).containsOnlyKeys(change, waiting);
    }

    private PersonId person(String email, Role... roles) {
        return people.add(new AddPerson(email, email, Set.of(roles), null, null, "a long password"), null);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
