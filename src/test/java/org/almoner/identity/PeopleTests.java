package org.almoner.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
@RecordApplicationEvents
class PeopleTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/(?:confirm|reset-password)/(\\S+)");

    @Autowired
    People people;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    PersonId admin = PersonId.next();

    @BeforeEach
    void anAdministrator() {
        admin = add("Ada Admin", "ada@council.test", Role.ADMIN);
    }

    @Test
    void anApplicantRegistersConfirmsAndSignsIn() {
        people.register("Rose Harbour", " Rose@Harbour.TEST ", "a long enough secret");
        assertThatThrownBy(() -> signIn("rose@harbour.test", "a long enough secret"))
                .extracting("code")
                .isEqualTo("identity.not-confirmed");

        people.confirm(secretSentTo("rose@harbour.test"));

        var me = signIn("ROSE@harbour.test", "a long enough secret");
        assertThat(me.name()).isEqualTo("Rose Harbour");
        assertThat(me.roles()).containsExactly(Role.APPLICANT);
        assertThat(events.stream(PersonConfirmed.class)).hasSize(1);
    }

    @Test
    void aConfirmationLinkWorksOnceAndForADay() {
        people.register("Rose", "rose@harbour.test", "a long enough secret");
        var secret = secretSentTo("rose@harbour.test");
        people.confirm(secret);
        refused("identity.link-used", () -> people.confirm(secret));

        people.register("Tom", "tom@harbour.test", "a long enough secret");
        var late = secretSentTo("tom@harbour.test");
        clock.advance(Duration.ofHours(24));
        refused("identity.link-used", () -> people.confirm(late));
    }

    @Test
    void registeringAKnownAddressLooksTheSameAndChangesNothing() {
        var known = add("Ken", "ken@harbour.test", Role.REVIEWER);
        people.register("Not Ken", "ken@harbour.test", "another long secret");
        assertThat(people.get(known).name()).isEqualTo("Ken");
        assertThat(lettersTo("ken@harbour.test").getLast()).contains("You already have one");
        assertThat(signIn("ken@harbour.test", "almoner").id()).isEqualTo(known);
    }

    @Test
    void theLatestRegistrationOfAnUnconfirmedAddressCounts() {
        people.register("Mallory", "rose@harbour.test", "the secret of mallory");
        var first = secretSentTo("rose@harbour.test");
        people.register("Rose", "rose@harbour.test", "a long enough secret");
        refused("identity.link-used", () -> people.confirm(first));
        people.confirm(secretSentTo("rose@harbour.test"));
        refused("identity.sign-in-failed", () -> signIn("rose@harbour.test", "the secret of mallory"));
        assertThat(signIn("rose@harbour.test", "a long enough secret").name()).isEqualTo("Rose");
    }

    @Test
    void refusesWeakPasswords() {
        refused("identity.password-short", () -> people.register("R", "rose@harbour.test", "short"));
        refused("identity.password-common", () -> people.register("R", "rose@harbour.test", "PasswordPassword"));
        refused("identity.password-common", () -> people.register("R", "rose@harbour.test", "aaaaaaaaaaaaaaa"));
        refused("identity.password-is-address", () -> people.register("R", "rose@harbour.test", "Rose@harbour.test"));
        refused("identity.password-long", () -> people.register("R", "rose@harbour.test", "long secret ".repeat(7)));
    }

    @Test
    void aForgottenPasswordIsChosenAnewOnceWithinHalfAnHour() {
        add("Ken", "ken@harbour.test", Role.REVIEWER);
        people.forgotPassword("ken@harbour.test");
        var secret = secretSentTo("ken@harbour.test");
        assertThat(people.mayResetPassword(secret)).isTrue();

        people.resetPassword(secret, "a brand new secret");

        assertThat(signIn("ken@harbour.test", "a brand new secret").name()).isEqualTo("Ken");
        refused("identity.sign-in-failed", () -> signIn("ken@harbour.test", "almoner"));
        refused("identity.link-used", () -> people.resetPassword(secret, "yet another secret"));

        people.forgotPassword("ken@harbour.test");
        var late = secretSentTo("ken@harbour.test");
        clock.advance(Duration.ofMinutes(30));
        assertThat(people.mayResetPassword(late)).isFalse();
        refused("identity.link-used", () -> people.resetPassword(late, "yet another secret"));
    }

    @Test
    void aForgottenPasswordOfNobodySendsNothing() {
        people.forgotPassword("nobody@harbour.test");
        assertThat(lettersTo("nobody@harbour.test")).isEmpty();
    }

    @Test
    void aConfirmationLinkDoesNotResetAPassword() {
        people.register("Rose", "rose@harbour.test", "a long enough secret");
        refused("identity.link-used", () -> people.resetPassword(secretSentTo("rose@harbour.test"), "another secret!"));
    }

    @Test
    void someoneAddedWithoutAPasswordIsInvitedToChooseOne() {
        people.add(new AddPerson("Olu", "olu@council.test", Set.of(Role.OFFICER), null, null, null), admin);
        people.resetPassword(secretSentTo("olu@council.test"), "a long enough secret");
        assertThat(signIn("olu@council.test", "a long enough secret").has(Role.OFFICER))
                .isTrue();
    }

    @Test
    void onlyAnAdministratorChangesRolesAndLimits() {
        var officer = add("Olu", "olu@council.test", Role.OFFICER);
        var other = add("Pat", "pat@council.test", Role.APPROVER);
        refused("identity.not-an-administrator", () -> people.changeRoles(other, Set.of(Role.ADMIN), officer));
        refused("identity.not-an-administrator", () -> people.changeLimit(other, Sterling.pounds(5), officer));
        refused("identity.not-an-administrator", () -> people.disable(other, officer));

        people.changeRoles(other, Set.of(Role.APPROVER, Role.PANEL), admin);
        people.changeLimit(other, Sterling.pounds(50_000), admin);

        assertThat(people.get(other).roles()).containsExactlyInAnyOrder(Role.APPROVER, Role.PANEL);
        assertThat(people.get(other).approvalLimit()).isEqualTo(Sterling.pounds(50_000));
        assertThat(events.stream(LimitChanged.class))
                .containsExactly(new LimitChanged(other, Sterling.pounds(50_000), admin));
    }

    @Test
    void anAdministratorCannotChangeTheirOwnRolesLimitOrAccount() {
        refused("identity.own-roles", () -> people.changeRoles(admin, Set.of(Role.ADMIN, Role.APPROVER), admin));
        refused("identity.own-limit", () -> people.changeLimit(admin, Sterling.pounds(1_000_000), admin));
        refused("identity.own-account", () -> people.disable(admin, admin));
    }

    @Test
    void refusesALimitBelowNothingAndAPersonWithoutRoles() {
        var approver = add("Pat", "pat@council.test", Role.APPROVER);
        refused("identity.limit-negative", () -> people.changeLimit(approver, Sterling.pence(-1), admin));
        refused("identity.no-roles", () -> people.changeRoles(approver, Set.of(), admin));
        assertThat(people.get(approver).approvalLimit()).isNull();
    }

    @Test
    void refusesASecondAccountWithTheSameAddress() {
        refused("identity.address-taken", () -> add("Ada Two", "ADA@council.test", Role.OFFICER));
    }

    @Test
    void aDisabledPersonCannotSignInUntilEnabled() {
        var ken = add("Ken", "ken@harbour.test", Role.REVIEWER);
        people.disable(ken, admin);
        refused("identity.account-disabled", () -> signIn("ken@harbour.test", "almoner"));
        assertThat(people.withRole(Role.REVIEWER)).isEmpty();
        people.enable(ken, admin);
        assertThat(signIn("ken@harbour.test", "almoner").id()).isEqualTo(ken);
    }

    @Test
    void listsPeopleByNamePageByPage() {
        for (var name : List.of("cyd", "Bea", "abe", "Dan_1")) add(name, name + "@list.test", Role.REVIEWER);
        var first = people.list("list.test", null, 3);
        var second = people.list("list.test", first.next(), 3);
        assertThat(first.items()).extracting(PersonRow::name).containsExactly("abe", "Bea", "cyd");
        assertThat(second.items()).extracting(PersonRow::name).containsExactly("Dan_1");
        assertThat(second.next()).isNull();
        assertThat(people.list("_1@", null, 9).items()).hasSize(1);
    }

    @Test
    void tellsTheNamesOfThoseWhoExist() {
        assertThat(people.names(Set.of(admin, PersonId.next()))).containsOnly(java.util.Map.entry(admin, "Ada Admin"));
    }

    private PersonId add(String name, String email, Role role) {
        return people.add(new AddPerson(name, email, Set.of(role), null, null, "almoner"), null);
    }

    private SignedIn signIn(String email, String password) {
        return signIns.signIn(email, password, "192.0.2.1");
    }

    private String secretSentTo(String address) {
        var link = LINK.matcher(lettersTo(address).getLast());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<@Nullable String> lettersTo(String address) {
        return jdbc.sql("select body from letter where address = :address order by created_at, id")
                .param("address", address)
                .query(String.class)
                .list();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).extracting("code").isEqualTo(code);
    }
}
