package org.almoner.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.organisation.MemberInvitations;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class OrganisationsResourceTests {

    private static final String BEACON = """
            {"name": "Beacon Ltd", "kind": "COMPANY", "companyNumber": "07654321",
             "address": {"line1": "1 High Street", "town": "Leeds", "postcode": "LS1 1AA", "country": "United Kingdom"}}""";

    @Autowired
    MockMvcTester api;

    @Autowired
    Organisations organisations;

    @Autowired
    MemberInvitations invitations;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    private PersonId asha;
    private PersonId ben;

    @BeforeEach
    void twoPeopleHaveAccounts() {
        asha = person("asha@beacon.test", Role.APPLICANT);
        ben = person("ben@beacon.test", Role.APPLICANT);
    }

    @Test
    void registersAndChangesAnOrganisation() {
        assertThat(send(api.post().uri("/api/v1/organisations"), BEACON, asha))
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .extractingPath("$.companyNumber")
                .isEqualTo("07654321");
        var id = organisations.of(asha).getFirst().id();
        var change = api.put().uri("/api/v1/organisations/" + id.value()).header(HttpHeaders.IF_MATCH, "\"0\"");
        assertThat(send(change, BEACON.replace("Leeds", "York"), asha))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"1\"");
        assertThat(organisations.get(id).address().town()).isEqualTo("York");
    }

    @Test
    void invitesChangesAndRemovesMembers() {
        var id = organisations.register(OrganisationFixture.charity("Lantern"), asha);
        var at = "/api/v1/organisations/" + id.value();
        var body = "{\"email\": \"ben@beacon.test\", \"parts\": [\"SIGNATORY\"]}";
        assertThat(send(api.post().uri(at + "/invitations"), body, asha)).hasStatus(HttpStatus.ACCEPTED);
        assertThat(send(api.get().uri(at + "/invitations"), "", asha))
                .bodyJson()
                .extractingPath("$.items[0].email")
                .isEqualTo("ben@beacon.test");
        var invitation = invitations.of(ben).getFirst().id().value();
        assertThat(send(api.get().uri("/api/v1/organisations/invitations"), "", ben))
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("Lantern");
        var acceptance = "/api/v1/organisations/invitations/" + invitation + "/acceptance";
        assertThat(send(api.post().uri(acceptance), "", asha)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(api.post().uri(acceptance), "", ben)).hasStatusOk();
        assertThat(organisations.may(id, ben, Part.SIGNATORY)).isTrue();
        var member = at + "/members/" + ben.value();
        assertThat(send(api.put().uri(member), "{\"parts\": []}", asha)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(api.put().uri(member), "{\"parts\": [\"LEAD\"]}", asha)).hasStatusOk();
        assertThat(send(api.delete().uri(member), "", asha)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(organisations.member(id, ben)).isFalse();
        assertThat(send(api.delete().uri(at + "/invitations/" + invitation), "", asha))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void isFoundByItsMembersAndTheFundersPeopleOnly() {
        var id = organisations.register(OrganisationFixture.charity("Lantern"), asha);
        var address = "/api/v1/organisations/" + id.value();
        assertThat(send(api.get().uri(address), "", asha)).hasStatusOk();
        assertThat(send(api.get().uri(address), "", ben)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(api.get().uri(address), "", person("o@almoner.test", Role.OFFICER)))
                .hasStatusOk();
        assertThat(send(api.get().uri(address), "", person("r@almoner.test", Role.REVIEWER)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send(api.get().uri("/api/v1/organisations"), "", ben))
                .bodyText()
                .doesNotContain("Lantern");
        assertThat(api.get().uri(address)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private PersonId person(String email, Role role) {
        return people.add(new AddPerson(email, email, Set.of(role), null, null, "a long password"), null);
    }

    private MvcTestResult send(MockMvcRequestBuilder request, String body, PersonId me) {
        var expires = clock.instant().plus(Duration.ofDays(2));
        var token =
                tokens.create(me, "Test", EnumSet.allOf(Scope.class), expires).value();
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
