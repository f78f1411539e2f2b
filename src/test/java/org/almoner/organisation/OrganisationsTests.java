package org.almoner.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class OrganisationsTests {

    @Autowired
    Organisations organisations;

    @Autowired
    MemberInvitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    private PersonId asha;
    private PersonId ben;

    @BeforeEach
    void twoPeopleHaveAccounts() {
        asha = person("asha@signal.test");
        ben = person("ben@signal.test");
    }

    @Test
    void keepsAnOrganisationAsItWasRegistered() {
        var command = OrganisationFixture.company("Signal Ltd");
        var kept = organisations.get(organisations.register(command, asha));
        assertThat(kept.name()).isEqualTo("Signal Ltd");
        assertThat(kept.companyNumber()).isEqualTo(command.companyNumber());
        assertThat(kept.address()).isEqualTo(command.address());
        assertThat(kept.parts(asha)).containsExactly(Part.LEAD, Part.SIGNATORY);
    }

    @Test
    void refusesANumberThatIsRegisteredAlready() {
        var command = OrganisationFixture.company("Signal Ltd");
        organisations.register(command, asha);
        refuses("organisation.already-registered", () -> organisations.register(command, ben));
    }

    @Test
    void invitesByAddressWhetherOrNotItIsKnown() {
        var id = organisations.register(OrganisationFixture.charity("Beacon"), asha);
        invitations.invite(id, "nobody@signal.test", Set.of(Part.LEAD), asha);
        var invitation = invitations.invite(id, " BEN@signal.test ", Set.of(Part.CONTRIBUTOR, Part.SIGNATORY), asha);
        assertThat(organisations.of(ben)).isEmpty();
        assertThat(letters())
                .anyMatch(letter -> letter.contains("Beacon")
                        && letter.contains("contributor, signatory")
                        && letter.contains("/applicant/joining/" + invitation.value()));
        assertThat(invitations.of(ben)).extracting(MemberInvitation::id).containsExactly(invitation);
        assertThat(invitations.accept(invitation, ben)).isEqualTo(id);
        assertThat(organisations.parts(id, ben)).containsExactlyInAnyOrder(Part.CONTRIBUTOR, Part.SIGNATORY);
        refuses("organisation.invitation-over", () -> invitations.accept(invitation, ben));
        refuses(
                "organisation.already-a-member",
                () -> invitations.invite(id, "ben@signal.test", Set.of(Part.LEAD), asha));
        refuses("organisation.lead-only", () -> invitations.invite(id, "carl@signal.test", Set.of(Part.LEAD), ben));
    }

    @Test
    void anInvitationIsForItsAddressAndEndsByItself() {
        var id = organisations.register(OrganisationFixture.charity("Beacon"), asha);
        var carl = person("carl@signal.test");
        var first = invitations.invite(id, "ben@signal.test", Set.of(Part.LEAD), asha);
        var second = invitations.invite(id, "ben@signal.test", Set.of(Part.CONTRIBUTOR), asha);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.accept(second, carl));
        refuses("organisation.invitation-over", () -> invitations.accept(first, ben));
        assertThat(invitations.of(id, asha)).extracting(MemberInvitation::id).containsExactly(second);
        clock.advance(Duration.ofDays(14));
        assertThat(invitations.of(ben)).isEmpty();
        refuses("organisation.invitation-over", () -> invitations.accept(second, ben));
        invitations.withdraw(id, second, asha);
        assertThat(invitations.of(id, asha)).isEmpty();
    }

    @Test
    void changesPartsAndRemovesAMemberButNeverTheLastLead() {
        var id = organisations.register(OrganisationFixture.charity("Beacon"), asha);
        OrganisationFixture.join(organisations, id, ben, Part.CONTRIBUTOR);
        organisations.changeMember(id, ben, Set.of(Part.LEAD), asha);
        organisations.removeMember(id, asha, ben);
        assertThat(organisations.of(asha)).isEmpty();
        refuses("organisation.last-lead", () -> organisations.removeMember(id, ben, ben));
        refuses("organisation.last-lead", () -> organisations.changeMember(id, ben, Set.of(Part.SIGNATORY), ben));
        refuses("organisation.not-a-member", () -> organisations.changeMember(id, asha, Set.of(Part.LEAD), ben));
    }

    @Test
    void isNotFoundByPeopleOutsideIt() {
        var id = organisations.register(OrganisationFixture.charity("Beacon"), asha);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> organisations.change(id, OrganisationFixture.charity("Mine"), ben));
    }

    @Test
    void isFoundByAPartOfItsNameOrByItsNumber() {
        var charity = OrganisationFixture.charity("Beacon of Zetland");
        var id = organisations.register(charity, asha);
        organisations.register(OrganisationFixture.charity("Lantern of Zetland"), asha);
        assertThat(organisations.list("zetLAND", null, 1).items())
                .extracting(OrganisationRow::id)
                .containsExactly(id);
        var next = organisations.list("zetland", null, 1).next();
        assertThat(organisations.list("zetland", next, 1).items())
                .extracting(OrganisationRow::name)
                .containsExactly("Lantern of Zetland");
        assertThat(organisations.list(charity.charityNumber(), null, 10).items())
                .extracting(OrganisationRow::id)
                .containsExactly(id);
        assertThat(organisations.all(List.of(id))).containsOnlyKeys(id);
    }

    private List<String> letters() {
        return jdbc.sql("select body from letter").query(String.class).list();
    }

    private PersonId person(String email) {
        return people.add(new AddPerson(email, email, Set.of(Role.APPLICANT), null, null, "a long password"), null);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
