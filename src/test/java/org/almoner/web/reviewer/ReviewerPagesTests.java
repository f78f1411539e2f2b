package org.almoner.web.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.review.Review;
import org.almoner.review.ReviewFixture;
import org.almoner.review.ReviewSubmitted;
import org.almoner.review.Reviews;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
@RecordApplicationEvents
class ReviewerPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Reviews reviews;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    private ReviewFixture given;
    private PersonId rita;
    private RoundId round;
    private Review review;

    @BeforeEach
    void given() {
        given = ReviewFixture.in(beans);
        rita = given.person("Rita Reviewer", Role.REVIEWER);
        given.person("Rob Reviewer", Role.REVIEWER);
        round = given.round(2, true);
        review = reviewOf(application(), rita);
    }

    @Test
    void leadsFromTheInvitationToTheThanks() {
        assertThat(get("/reviewer")).hasStatusOk().bodyText().contains("Waiting for your answer", "Listening posts");
        assertThat(get("/reviewer/reviews/" + id())).hasRedirectedUrl(path("invitation"));
        assertThat(get(path("invitation"))).hasStatusOk().bodyText().contains("Declare your interests first");
        assertThat(post(path("invitation"), "answer", "ACCEPT")).hasRedirectedUrl(path("scores"));
        assertThat(get(path("scores"))).hasStatusOk().bodyText().contains("An answer to", "£50,000", "Two engineers");
        assertThat(post(path("scores"), filled())).hasRedirectedUrl(path("check"));
        assertThat(get(path("check"))).hasStatusOk().bodyText().contains("Submit review", "Because I say so");
        assertThat(post(path("check"), "once", "one")).hasRedirectedUrl(path("outcome"));
        assertThat(get(path("outcome"))).hasStatusOk().bodyText().contains("Review submitted", "Because I say so");
    }

    @Test
    void submitsOnceHoweverOftenTheButtonIsPressed() {
        given.accept(review, 4);
        assertThat(post(path("check"), "once", "same")).hasRedirectedUrl(path("outcome"));
        assertThat(post(path("check"), "once", "same")).hasRedirectedUrl(path("outcome"));
        assertThat(events.stream(ReviewSubmitted.class)).hasSize(1);
    }

    @Test
    void tellsNobodyInABlindRoundWhoApplied() {
        for (var page : List.of("/reviewer", path("invitation")))
            assertThat(get(page)).bodyText().doesNotContain("Beacon").doesNotContain("Ada Lead");
        reviews.accept(review.id(), rita);
        assertThat(get(path("scores")))
                .bodyText()
                .contains("do not know who applied")
                .doesNotContain("Beacon")
                .doesNotContain("Ada Lead");
    }

    @Test
    void asksForAnAnswerAndForAReason() {
        assertThat(post(path("invitation"))).hasStatusOk().bodyText().contains("Select your answer");
        assertThat(post(path("invitation"), "answer", "UNABLE", "reason", " "))
                .hasStatusOk()
                .bodyText()
                .contains("Enter your reason");
    }

    @Test
    void forgetsAnApplicationWithADeclaredConflict() {
        assertThat(post(path("invitation"), "answer", "HARD", "reason", "My sister works there"))
                .hasRedirectedUrl("/reviewer");
        assertThat(get("/reviewer/reviews/" + id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path("scores"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/reviewer")).bodyText().doesNotContain("Listening posts");
    }

    @Test
    void keepsADraftWithGapsAndSaysWhatIsMissing() {
        reviews.accept(review.id(), rita);
        var first = criteria().getFirst();
        assertThat(post(
                        path("scores"),
                        "lines[0].criterion",
                        first,
                        "lines[0].score",
                        "4",
                        "lines[0].justification",
                        "Half <b>done</b> 🌱",
                        "then",
                        "later"))
                .hasRedirectedUrl("/reviewer");
        assertThat(get(path("scores"))).bodyText().contains("Half &lt;b&gt;done&lt;/b&gt; 🌱");
        assertThat(get(path("check")))
                .bodyText()
                .contains("Before you can submit your review")
                .doesNotContain("Submit review");
        assertThat(post(path("check"), "once", "early")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void keepsWhatWasTypedBesideAnImpossibleScore() {
        reviews.accept(review.id(), rita);
        assertThat(post(
                        path("scores"),
                        "lines[0].criterion",
                        criteria().getFirst(),
                        "lines[0].score",
                        "9",
                        "lines[0].justification",
                        "Beyond the scale"))
                .hasStatusOk()
                .bodyText()
                .contains("There is a problem", "Beyond the scale");
    }

    @Test
    void isNotFoundForAnybodyElse() {
        var stranger = SignedIn.of(people.get(given.person("Sam Stranger", Role.REVIEWER)));
        for (var page : List.of("invitation", "scores", "check", "outcome"))
            assertThat(pages.get().uri(path(page)).with(user(stranger)).exchange())
                    .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(user(me())).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = pages.post().uri(path).with(user(me())).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private String[] filled() {
        var fields = new java.util.ArrayList<String>();
        var criteria = criteria();
        for (var i = 0; i < criteria.size(); i++) {
            var line = "lines[" + i + "].";
            fields.addAll(List.of(line + "criterion", criteria.get(i), line + "score", "4"));
            fields.addAll(List.of(line + "justification", "Because I say so"));
        }
        return fields.toArray(String[]::new);
    }

    private List<String> criteria() {
        return given.scores(round, 4).stream().map(score -> score.criterion()).toList();
    }

    private SignedIn me() {
        return SignedIn.of(people.get(rita));
    }

    private String id() {
        return review.id().value().toString();
    }

    private String path(String page) {
        return "/reviewer/reviews/" + id() + "/" + page;
    }

    private ApplicationId application() {
        var lead = given.person("Ada Lead", Role.APPLICANT);
        return given.eligible(round, given.organisation("Beacon Ltd", lead), lead);
    }

    private Review reviewOf(ApplicationId application, PersonId reviewer) {
        return reviews.of(application).stream()
                .filter(found -> found.reviewer().equals(reviewer))
                .findFirst()
                .orElseThrow();
    }
}
