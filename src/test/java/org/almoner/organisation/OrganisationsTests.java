package org.almoner.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class OrganisationsTests {

    @Autowired
    Organisations organisations;

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
    void addsAndRemovesAMemberByAddress() {
        var id = organisations.register(OrganisationFixture.charity("Beacon"), asha);
        organisations.addMember(id, " BEN@signal.test ", Set.of(Part.CONTRIBUTOR), asha);
        assertThat(organisations.of(ben)).extracting(Organisation::id).containsExactly(id);
        assertThat(organisations.may(id, ben, Part.CONTRIBUTOR)).isTrue();
        organisations.removeMember(id, ben, asha);
        assertThat(organisations.of(ben)).isEmpty();
    }

    @Test
    void refusesAMemberWithoutAnAccount() {
        var id = organisations.register(OrganisationFixture.charity("Beacon"), asha);
        refuses(
                "organisation.person-unknown",
                () -> organisations.addMember(id, "nobody@signal.test", Set.of(Part.LEAD), asha));
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
