package org.almoner.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Objects;
import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AlmonerTest
class LayoutTests {

    private static final SignedIn OFFICER =
            new SignedIn(PersonId.next(), "Ada Okafor", "ada@almoner.test", Set.of(Role.OFFICER, Role.PANEL));

    @Autowired
    MockMvcTester pages;

    @Test
    void showsAPersonTheirDoorsAndNobodyElses() {
        assertThat(get("/tasks/gallery"))
                .hasStatusOk()
                .bodyText()
                .contains("Ada Okafor", "href=\"/officer/rounds\"", "href=\"/panel\"", "Sign out")
                .doesNotContain("href=\"/finance\"", "href=\"/admin\"", "th:");
    }

    @Test
    void writesWhatWasTypedBackBesideItsError() {
        assertThat(post(
                        "name",
                        "",
                        "amount",
                        "lots",
                        "startsOn.day",
                        "31",
                        "startsOn.month",
                        "2",
                        "startsOn.year",
                        "2027"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<title>Error: Gallery – Almoner</title>",
                        "<a href=\"#amount\">Enter an amount in pounds, like 85,000 or 1,234.50</a>",
                        "value=\"lots\"",
                        "id=\"name-error\"",
                        "href=\"#startsOn\"");
    }

    @Test
    void keepsTypedTextOfEveryFieldWhenOthersAreWrong() {
        assertThat(post(
                        "name",
                        "  Harbour  ",
                        "amount",
                        "£1,234.50",
                        "reason",
                        "two\r\nlines",
                        "startsOn.day",
                        "31",
                        "startsOn.month",
                        "2",
                        "startsOn.year",
                        "2027",
                        "lines[0].title",
                        "Van",
                        "lines[0].amount",
                        "x"))
                .bodyText()
                .contains("value=\"Harbour\"", "value=\"1,234.50\"", "two\nlines", "value=\"31\"", "value=\"Van\"")
                .contains("href=\"#lines0.amount\"");
    }

    @Test
    void putsARefusalIntoTheErrorSummary() {
        assertThat(post(complete("refused")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "There is a problem", "Someone else changed this while you had it open.", "value=\"refused\"");
    }

    @Test
    void redirectsAndTellsOfSuccessAfterAnAcceptedForm() {
        var saved = post(complete("Harbour"));
        assertThat(saved).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/tasks/gallery");
        var session = Objects.requireNonNull(saved.getResponse().getCookie("SESSION"));
        assertThat(pages.get().uri("/tasks/gallery").with(user(OFFICER)).cookie(session))
                .bodyText()
                .contains("govuk-notification-banner--success", "Saved Harbour");
    }

    @Test
    void explainsARefusalThatNoFormCaught() {
        assertThat(get("/tasks/gallery/refused"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("That was not possible", "Someone else changed this");
    }

    @Test
    void hidesTheReasonOfAFaultAndGivesAReference() {
        assertThat(get("/tasks/gallery/broken"))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyText()
                .contains("there is a problem with Almoner", "quote the reference")
                .doesNotContain("secret detail", "IllegalState");
    }

    @Test
    void answersNotFoundThroughTheWrappingOfTheEngine() {
        assertThat(get("/tasks/gallery/missing"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Page not found");
    }

    @Test
    void saysThatSomethingChangedMeanwhile() {
        assertThat(get("/tasks/gallery/changed"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("changed meanwhile");
    }

    @Test
    void answersWhatNobodyCanMeanWithAPageAndNotWithAFault() {
        for (var path : new String[] {
            "/officer/investments?status=NONSENSE",
            "/officer/claims?status=NONSENSE",
            "/officer/agreements?stage=NONSENSE",
            "/officer/claims?q={nought}"
        })
            assertThat(pages.get().uri(path, "\0").with(user(OFFICER)).header("Accept", "text/html,*/*;q=0.8"))
                    .as(path)
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyText()
                    .contains("We could not understand that");
        var admin = new SignedIn(PersonId.next(), "Ned", "ned@almoner.test", Set.of(Role.ADMIN));
        assertThat(pages.get().uri("/admin/letters?cursor=xyz").with(user(admin)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("not one we gave out");
    }

    @Test
    void keepsEveryPageFreeOfInlineScriptsAndStyles() {
        for (var path : new String[] {"/", "/accessibility", "/cookies", "/privacy", "/contact"})
            assertThat(pages.get().uri(path))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(" style=", "<style", " onclick=", "<script>")
                    .contains("Skip to main content", "id=\"main-content\"");
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(user(OFFICER)).exchange();
    }

    private static String[] complete(String name) {
        return new String[] {
            "name",
            name,
            "amount",
            "85,000",
            "reason",
            "Fair",
            "role",
            "PANEL",
            "startsOn.day",
            "1",
            "startsOn.month",
            "April",
            "startsOn.year",
            "2027",
            "agreed",
            "true"
        };
    }

    private MvcTestResult post(String... fields) {
        var request = pages.post().uri("/tasks/gallery").with(user(OFFICER)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
