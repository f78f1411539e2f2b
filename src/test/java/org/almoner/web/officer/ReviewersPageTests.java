package org.almoner.web.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.almoner.application.ApplicationId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.review.Review;
import org.almoner.review.ReviewFixture;
import org.almoner.review.Reviews;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class ReviewersPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Reviews reviews;

    @Autowired
    People people;

    private ReviewFixture given;
    private SignedIn officer;
    private PersonId rita;
    private ApplicationId application;

    @BeforeEach
    void given() {
        given = ReviewFixture.in(beans);
        officer = SignedIn.of(people.get(given.person("Olive Officer", Role.OFFICER)));
        rita = given.person("Rita Reviewer", Role.REVIEWER);
        given.person("Carl Colleague", "beacon.example", null, Role.REVIEWER);
        var lead = given.person("Ada Lead", "beacon.example", null, Role.APPLICANT);
        application = given.eligible(given.round(2, false), given.organisation("Beacon Ltd", lead), lead);
    }

    @Test
    void showsWhoWasAskedWhoCouldBeAndWhoMayNot() {
        given.person("Nora New", Role.REVIEWER);
        assertThat(get(path()))
                .hasStatusOk()
                .bodyText()
                .contains("Rita Reviewer", "Nora New", "No open reviews.", "Carl Colleague", "Shares an email domain");
    }

    @Test
    void asksOneMoreReviewer() {
        var nora = given.person("Nora New", Role.REVIEWER);
        assertThat(post(path(), "reviewer", nora.value().toString())).hasRedirectedUrl(path());
        assertThat(reviews.of(application)).extracting(Review::reviewer).containsExactlyInAnyOrder(rita, nora);
        assertThat(get(path())).bodyText().doesNotContain("Ask another reviewer");
    }

    @Test
    void explainsWhyAConflictedReviewerCannotBeAsked() {
        var carl = people.withRole(Role.REVIEWER).stream()
                .filter(person -> person.name().equals("Carl Colleague"))
                .findFirst()
                .orElseThrow();
        assertThat(post(path(), "reviewer", carl.id().value().toString()))
                .hasStatusOk()
                .bodyText()
                .contains("Carl Colleague has a conflict of interest");
        assertThat(post(path())).bodyText().contains("Select a reviewer");
    }

    @Test
    void replacesAReviewerWithAReason() {
        var review = reviews.of(application).getFirst();
        var replacement = path() + "/" + review.id().value() + "/replacement";
        assertThat(get(replacement)).hasStatusOk().bodyText().contains("Replace Rita Reviewer");
        assertThat(post(replacement, "reason", " ")).bodyText().contains("Enter why you replace this reviewer");
        assertThat(post(replacement, "reason", "On sick leave")).hasRedirectedUrl(path());
        assertThat(reviews.of(application)).extracting(Review::status).containsExactly(Review.Status.REPLACED);
        assertThat(get(path())).bodyText().contains("On sick leave");
    }

    @Test
    void isClosedToReviewers() {
        var reviewer = SignedIn.of(people.get(rita));
        assertThat(pages.get().uri(path()).with(user(reviewer)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(user(officer)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = pages.post().uri(path).with(user(officer)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private String path() {
        return "/officer/applications/" + application.value() + "/reviewers";
    }
}
