package org.almoner.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.MemberInvitations;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class OrganisationPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Organisations organisations;

    @Autowired
    MemberInvitations invitations;

    @Autowired
    People people;

    private SignedIn asha;
    private SignedIn ben;

    @BeforeEach
    void twoPeopleHaveAccounts() {
        asha = person("Asha Rao", "asha@beacon.test");
        ben = person("Ben Hall", "ben@beacon.test");
    }

    @Test
    void registersAnOrganisationWithItsNumber() {
        assertThat(get(asha, "/applicant/organisations/new"))
                .hasStatusOk()
                .bodyText()
                .contains("United Kingdom");
        var wrong = post(asha, "/applicant/organisations/new", fields("123"));
        assertThat(wrong)
                .hasStatusOk()
                .bodyText()
                .contains("A company number has 8 characters", "value=\"Beacon Ltd\"");
        assertThat(post(asha, "/applicant/organisations/new", fields("0765 4321")))
                .hasStatus3xxRedirection();
        var registered = organisations.of(asha.id()).getFirst();
        assertThat(registered.companyNumber()).isEqualTo("07654321");
        assertThat(get(asha, home(registered.id())))
                .bodyText()
                .contains("Beacon Ltd", "07654321", "Asha Rao", "Lead, Signatory", "Invite a person");
    }

    @Test
    void invitesChangesAndRemovesAPerson() {
        var id = organisations.register(OrganisationFixture.charity("Beacon"), asha.id());
        var adding = home(id) + "/members/new";
        assertThat(post(asha, adding, "email", ben.email())).bodyText().contains("Choose at least one part");
        assertThat(post(asha, adding, "email", "no address", "parts", "SIGNATORY"))
                .bodyText()
                .contains("Enter an email address", "value=\"no address\"");
        for (var email : new String[] {"nobody@beacon.test", ben.email()})
            assertThat(post(asha, adding, "email", email, "parts", "SIGNATORY"))
                    .hasRedirectedUrl(home(id))
                    .flash()
                    .containsEntry("success", "applicant.member.invited");
        assertThat(get(asha, home(id))).bodyText().contains("nobody@beacon.test", "Withdraw");
        var joining =
                "/applicant/joining/" + invitations.of(ben.id()).getFirst().id().value();
        assertThat(get(ben, "/applicant")).bodyText().contains("Join Beacon", joining);
        assertThat(get(asha, joining)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ben, joining)).bodyText().contains("Asha Rao invites you to join Beacon", "Signatory");
        assertThat(post(ben, joining)).hasRedirectedUrl(home(id));
        assertThat(post(ben, joining)).bodyText().contains("This invitation was used");
        var member = home(id) + "/members/" + ben.id().value();
        assertThat(get(asha, member)).hasStatusOk().bodyText().contains("Ben Hall", "checked");
        assertThat(post(asha, member, "parts", "CONTRIBUTOR")).hasRedirectedUrl(home(id));
        assertThat(organisations.get(id).parts(ben.id())).containsExactly(Part.CONTRIBUTOR);
        assertThat(post(asha, member + "/removal")).hasRedirectedUrl(home(id));
        assertThat(organisations.member(id, ben.id())).isFalse();
        var nobody = invitations.of(id, asha.id()).getFirst().id().value();
        assertThat(post(asha, home(id) + "/invitations/" + nobody + "/withdrawal"))
                .hasRedirectedUrl(home(id));
        assertThat(get(asha, home(id))).bodyText().doesNotContain("nobody@beacon.test");
    }

    @Test
    void changesTheDetails() {
        var id = organisations.register(OrganisationFixture.charity("Beacon"), asha.id());
        assertThat(get(asha, home(id) + "/details")).hasStatusOk().bodyText().contains("value=\"Beacon\"");
        assertThat(post(asha, home(id) + "/details", fields("07654321"))).hasRedirectedUrl(home(id));
        assertThat(organisations.get(id).name()).isEqualTo("Beacon Ltd");
    }

    @Test
    void offersChangesToLeadsOnly() {
        var id = organisations.register(OrganisationFixture.charity("Beacon"), asha.id());
        OrganisationFixture.join(organisations, id, ben.id(), Part.CONTRIBUTOR);
        assertThat(get(ben, home(id))).bodyText().contains("Only a lead").doesNotContain("Invite a person");
        assertThat(post(ben, home(id) + "/details", fields("07654321")))
                .bodyText()
                .contains("Only a lead of the organisation can do this");
    }

    @Test
    void isNotFoundByStrangers() {
        var id = organisations.register(OrganisationFixture.charity("Beacon"), asha.id());
        assertThat(get(ben, home(id))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ben, home(id) + "/members/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(ben, home(id) + "/members/" + asha.id().value() + "/removal"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String[] fields(String number) {
        return new String[] {
            "name",
            "Beacon Ltd",
            "kind",
            "COMPANY",
            "companyNumber",
            number,
            "line1",
            "1 High Street",
            "town",
            "Leeds",
            "postcode",
            "LS1 1AA",
            "country",
            "United Kingdom"
        };
    }

    private static String home(OrganisationId id) {
        return "/applicant/organisations/" + id.value();
    }

    private SignedIn person(String name, String email) {
        var id = people.add(new AddPerson(name, email, Set.of(Role.APPLICANT), null, null, "a long password"), null);
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
