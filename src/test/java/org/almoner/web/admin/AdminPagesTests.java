package org.almoner.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class AdminPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    PersonId ada = PersonId.next();
    PersonId pat = PersonId.next();

    @BeforeEach
    void people() {
        ada = add("Ada Admin", Role.ADMIN);
        pat = add("Pat Approver", Role.APPROVER);
    }

    @Test
    void findsAndShowsPeople() {
        assertThat(mvc.get().uri("/admin").with(ada())).hasStatusOk();
        assertThat(mvc.get().uri("/admin/people?q=approver@").with(ada()))
                .bodyText()
                .contains("Pat Approver")
                .doesNotContain("admin@council.test");
        assertThat(mvc.get().uri("/admin/people/{id}", pat.value()).with(ada()))
                .hasStatusOk()
                .bodyText()
                .contains("Pat Approver", "May approve nothing");
        assertThat(mvc.get().uri("/admin/people/{id}", PersonId.next().value()).with(ada()))
                .hasStatus(404);
    }

    @Test
    void addsAPersonWhoChoosesTheirPassword() {
        assertThat(mvc.get().uri("/admin/people/new").with(ada())).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/admin/people/new")
                        .with(ada())
                        .with(csrf())
                        .formField("name", "Olu Officer")
                        .formField("email", "olu@council.test")
                        .formField("roles", "OFFICER", "PANEL")
                        .formField("limit", "")
                        .formField("employer", ""))
                .redirectedUrl()
                .isEqualTo("/admin/people");
        var olu = people.byEmail("olu@council.test").orElseThrow();
        assertThat(olu.roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.PANEL);
        assertThat(olu.approvalLimit()).isNull();
        assertThat(olu.emailConfirmed()).isFalse();
    }

    @Test
    void changesRolesAndLimit() {
        assertThat(mvc.get().uri("/admin/people/{id}/roles", pat.value()).with(ada()))
                .hasStatusOk();
        post("/roles", "roles", "APPROVER", "PANEL");
        post("/limit", "limit", "£50,000");
        assertThat(people.get(pat).roles()).containsExactlyInAnyOrder(Role.APPROVER, Role.PANEL);
        assertThat(people.get(pat).approvalLimit()).isEqualTo(Sterling.pounds(50_000));
        assertThat(mvc.get().uri("/admin/people/{id}/limit", pat.value()).with(ada()))
                .bodyText()
                .contains("50,000");
        post("/limit", "limit", "");
        assertThat(people.get(pat).approvalLimit()).isNull();
    }

    @Test
    void explainsThatNobodyChangesTheirOwnRoles() {
        assertThat(mvc.post()
                        .uri("/admin/people/{id}/roles", ada.value())
                        .with(ada())
                        .with(csrf())
                        .formField("roles", "ADMIN", "APPROVER"))
                .bodyText()
                .contains("You cannot change your own roles");
        assertThat(people.get(ada).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void switchesAnAccountOffAndOn() {
        post("/disable");
        assertThat(people.get(pat).enabled()).isFalse();
        post("/enable");
        assertThat(people.get(pat).enabled()).isTrue();
    }

    @Test
    void showsWhatIsStuck() {
        assertThat(mvc.get().uri("/admin/processes").with(ada()))
                .hasStatusOk()
                .bodyText()
                .contains("There are none.");
        assertThat(mvc.post()
                        .uri("/admin/processes/jobs/none/retry")
                        .with(ada())
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/admin/processes/alarms/0/settle")
                        .with(ada())
                        .with(csrf()))
                .hasStatus(404);
    }

    private void post(String act, String... field) {
        var request =
                mvc.post().uri("/admin/people/" + pat.value() + act).with(ada()).with(csrf());
        for (var i = 1; i < field.length; i++) request.formField(field[0], field[i]);
        assertThat(request).redirectedUrl().isEqualTo("/admin/people/" + pat.value());
    }

    private RequestPostProcessor ada() {
        return user(new SignedIn(ada, "Ada Admin", "ada@council.test", Set.of(Role.ADMIN)));
    }

    private PersonId add(String name, Role role) {
        var email = role.group() + "@council.test";
        return people.add(new AddPerson(name, email, Set.of(role), null, null, "almoner"), null);
    }
}
