package org.almoner.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Partner;
import org.almoner.fund.RoundId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.notification.Letter;
import org.almoner.notification.Letters;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.organisation.RegisterOrganisation;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.Timers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
@RecordApplicationEvents
class ReviewsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Reviews reviews;

    @Autowired
    Assessments assessments;

    @Autowired
    Applications applications;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Letters letters;

    @Autowired
    Timers timers;

    @Autowired
    ApplicationEvents events;

    private PersonId lead;
    private PersonId officer;
    private PersonId rita;
    private PersonId rob;
    private OrganisationId beacon;
    private RoundId round;
    private ReviewFixture given;

    @BeforeEach
    void given() {
        given = ReviewFixture.in(beans);
        lead = given.person("Ada Lead", "beacon.example", null, Role.APPLICANT);
        officer = given.person("Olive Officer", Role.OFFICER);
        beacon = given.organisation("Beacon Ltd", lead);
        rita = given.person("Rita Reviewer", Role.REVIEWER);
        rob = given.person("Rob Reviewer", Role.REVIEWER);
        round = given.round(2, false);
    }

    @Test
    void asksNobodyWithACloseInterest() {
        given.person("Colleague", "beacon.example", null, Role.REVIEWER);
        given.person("Employee", "elsewhere.example", "BEACON LIMITED", Role.REVIEWER);
        assertThat(reviewers(eligible())).containsExactlyInAnyOrder(rita, rob);
    }

    @Test
    void asksNobodyWithACloseInterestInAPartner() {
        var head = given.person("Nora Head", "north.example", null, Role.REVIEWER);
        given.person("Colleague", "north.example", null, Role.REVIEWER);
        given.person("Employee", "elsewhere.example", "Nordlys Research", Role.REVIEWER);
        organisations.register(OrganisationFixture.charity("Northgate Trust"), head);
        var byName = partner(1, "THE NORTHGATE TRUST LTD.", Organisation.Kind.CHARITY, "");
        var stranger = partner(2, "Nordlys Research", Organisation.Kind.OTHER, "");
        assertThat(reviewers(given.eligible(round, beacon, lead, List.of(byName, stranger))))
                .containsExactlyInAnyOrder(rita, rob);
    }

    @Test
    void knowsAPartnerByItsNumberHoweverItIsWritten() {
        var head = given.person("Nora Head", Role.REVIEWER);
        var company = new RegisterOrganisation(
                "Northgate", Organisation.Kind.COMPANY, "00987654", null, OrganisationFixture.address());
        organisations.register(company, head);
        var numbered = partner(1, "North Gate (Holdings)", Organisation.Kind.COMPANY, " 98 76 54 ");
        assertThat(reviewers(given.eligible(round, beacon, lead, List.of(numbered))))
                .containsExactlyInAnyOrder(rita, rob);
    }

    @Test
    void replacesAReviewerWhoBecomesOneOfAPartnersPeople() {
        var partner = partner(1, "Northgate", Organisation.Kind.COMPANY, "");
        var application = given.eligible(round, beacon, lead, List.of(partner));
        var review = reviewOf(application, rita);
        var spare = given.person("Spare Reviewer", Role.REVIEWER);
        organisations.register(OrganisationFixture.company("Northgate Limited"), rita);
        assertThat(reviewers(application)).containsExactlyInAnyOrder(rob, spare);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.visible(review.id(), rita));
    }

    @Test
    void aCloseInterestDeclaredInAPartnerCountsWhereItAppliesItself() {
        var partner = partner(1, "Beacon Limited", Organisation.Kind.COMPANY, "");
        var own = eligible();
        var other = given.person("Otto Other", Role.APPLICANT);
        var together =
                given.eligible(given.round(2, false), given.organisation("Harbour", other), other, List.of(partner));
        reviews.decline(reviewOf(together, rita).id(), Interest.HARD, "My sister works there", rita);
        assertThat(reviewers(own)).doesNotContain(rita);
        assertThat(reviews.mine(rita)).isEmpty();
    }

    @Test
    void asksTheLeastBusyFirst() {
        eligible();
        var rest = given.person("Zoe Reviewer", Role.REVIEWER);
        assertThat(reviewers(other())).contains(rest).hasSize(2);
    }

    @Test
    void writesToThoseItAsks() {
        var application = eligible();
        assertThat(events.stream(ReviewInvited.class)
                        .filter(event -> event.application().equals(application)))
                .hasSize(2);
    }

    @Test
    void runsShortWhenNobodyIsLeft() {
        var application = given.eligible(given.round(3, false), beacon, lead);
        assertThat(reviews.staffed(application)).isFalse();
        var late = given.person("Late Reviewer", Role.REVIEWER);
        reviews.assign(application, late, "", officer);
        assertThat(reviews.staffed(application)).isTrue();
        assertThat(events.stream(ReviewersAssigned.class)).hasSize(1);
        var extra = given.person("Extra Reviewer", Role.REVIEWER);
        refused("review.enough-reviewers", () -> reviews.assign(application, extra, "", officer));
    }

    @Test
    void anOfficerWhoWorksForAPartnerChoosesNoReviewers() {
        organisations.register(OrganisationFixture.company("Northgate Limited"), officer);
        var partner = partner(1, "Northgate", Organisation.Kind.COMPANY, "");
        var application = given.eligible(given.round(3, false), beacon, lead, List.of(partner));
        var late = given.person("Late Reviewer", Role.REVIEWER);
        refused("review.own-organisation", () -> reviews.assign(application, late, "", officer));
    }

    @Test
    void refusesToAssignWhoHasACloseInterest() {
        var application = given.eligible(given.round(3, false), beacon, lead);
        var colleague = given.person("Colleague", "beacon.example", null, Role.REVIEWER);
        refused("review.conflict", () -> reviews.assign(application, colleague, "", officer));
        refused("review.already-assigned", () -> reviews.assign(application, rita, "", officer));
        refused("review.not-a-reviewer", () -> reviews.assign(application, lead, "", officer));
        refused("review.officer-only", () -> reviews.assign(application, rita, "", rob));
    }

    @Test
    void refusesAnOfficerWhoAssignsThemselves() {
        var both = given.person("Both", "beacon.example", null, Role.OFFICER, Role.REVIEWER);
        var application = given.eligible(given.round(3, false), beacon, lead);
        refused("review.own-assignment", () -> reviews.assign(application, both, "", both));
    }

    @Test
    void hidesAnApplicationFromWhoDeclaresACloseInterestAndAsksSomebodyElse() {
        var application = eligible();
        var review = reviewOf(application, rita);
        var spare = given.person("Spare Reviewer", Role.REVIEWER);
        reviews.decline(review.id(), Interest.HARD, "My sister works there", rita);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.visible(review.id(), rita));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.read(review.id(), rita));
        assertThat(reviews.mine(rita)).isEmpty();
        assertThat(reviewers(application)).contains(spare);
        refused("review.already-assigned", () -> reviews.assign(application, spare, "", officer));
    }

    @Test
    void neverAsksAgainWhoDeclaredACloseInterestInTheOrganisation() {
        reviews.decline(reviewOf(eligible(), rita).id(), Interest.HARD, "My sister works there", rita);
        var next = given.eligible(given.round(1, false), beacon, lead);
        assertThat(reviewers(next)).doesNotContain(rita);
    }

    @Test
    void asksWhoHasALesserInterestOnlyWithAReason() {
        var application = eligible();
        reviews.decline(reviewOf(application, rita).id(), Interest.SOFT, "We shared a stage", rita);
        assertThat(reviews.staffed(application)).isFalse();
        assertThat(events.stream(ReviewersRanShort.class)).containsExactly(new ReviewersRanShort(application));
        refused("review.interest-needs-reason", () -> reviews.assign(application, rita, " ", officer));
        reviews.assign(application, rita, "The chair agrees: years ago", officer);
        assertThat(reviews.staffed(application)).isTrue();
    }

    @Test
    void findsEnoughReviewersByItselfWhenSomebodyNewTurnsUp() {
        var application = given.eligible(given.round(3, false), beacon, lead);
        given.person("New Reviewer", Role.REVIEWER);
        given.person("Newer Reviewer", Role.REVIEWER);
        reviews.replace(reviewOf(application, rita).id(), "On sick leave", officer);
        assertThat(reviews.staffed(application)).isTrue();
        assertThat(events.stream(ReviewersAssigned.class)).hasSize(1);
    }

    @Test
    void completesWithTheLastReview() {
        var application = eligible();
        given.submit(reviewOf(application, rita), 5);
        assertThat(events.stream(ReviewsCompleted.class)).isEmpty();
        assertThat(assessments.outstanding(round)).isEqualTo(1);
        given.submit(reviewOf(application, rob), 2);
        assertThat(events.stream(ReviewsCompleted.class))
                .containsExactly(new ReviewsCompleted(application, new BigDecimal("3.5000")));
        assertThat(assessments.divergent(application)).isTrue();
        assertThat(assessments.outstanding(round)).isZero();
        assertThat(assessments.of(round)).singleElement().satisfies(row -> {
            assertThat(row.score()).isEqualByComparingTo("3.5");
            assertThat(row.complete()).isTrue();
        });
    }

    @Test
    void refusesToModerateByWhoReviewedIt() {
        var application = eligible();
        given.submit(reviewOf(application, rita), 5);
        given.submit(reviewOf(application, rob), 2);
        var admin = given.person("Admin", Role.ADMIN);
        people.changeRoles(rita, Set.of(Role.REVIEWER, Role.PANEL), admin);
        var chair = given.person("Chair", Role.PANEL);
        refused("assessment.reviewed-by-you", () -> assessments.moderate(application, BigDecimal.TWO, "ok", rita));
        refused("assessment.panel-only", () -> assessments.moderate(application, BigDecimal.TWO, "ok", officer));
        assessments.moderate(application, BigDecimal.TWO, "Both agree after talking", chair);
        assertThat(assessments.get(application).score()).isEqualByComparingTo("2");
    }

    @Test
    void keepsTheOrganisationsFromReviewersOfABlindRound() {
        var partners = List.of(new Partner(1, "Northgate", Organisation.Kind.CHARITY, "", "Wales", "Trials"));
        var open = given.eligible(given.round(2, false), beacon, lead, partners);
        assertThat(reviews.read(reviewOf(open, rita).id(), rita).organisation()).isEqualTo("Beacon Ltd");
        assertThat(reviews.read(reviewOf(open, rita).id(), rita).partners()).isEqualTo(partners);
        var blind = given.eligible(given.round(2, true), beacon, lead, partners);
        var paper = reviews.read(reviewOf(blind, rita).id(), rita);
        assertThat(paper.organisation()).isNull();
        assertThat(paper.toString())
                .doesNotContain("Beacon")
                .doesNotContain("Northgate")
                .doesNotContain(lead.toString());
    }

    @Test
    void isNotFoundForAnotherReviewer() {
        var review = reviewOf(eligible(), rita);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.visible(review.id(), rob));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.accept(review.id(), rob));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.submit(review.id(), rob));
    }

    @Test
    void replacesAReviewerWithAReason() {
        var application = eligible();
        var spare = given.person("Spare Reviewer", Role.REVIEWER);
        var review = reviewOf(application, rita);
        refused("review.reason-needed", () -> reviews.replace(review.id(), " ", officer));
        reviews.replace(review.id(), "On sick leave", officer);
        assertThat(reviewers(application)).containsExactlyInAnyOrder(rob, spare);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.read(review.id(), rita));
    }

    @Test
    void replacesAReviewerWhoJoinsTheOrganisation() {
        var application = eligible();
        var review = reviewOf(application, rita);
        OrganisationFixture.join(organisations, beacon, rita, Part.CONTRIBUTOR);
        assertThat(reviewers(application)).containsExactly(rob);
        assertThat(reviews.staffed(application)).isFalse();
        assertThat(reviews.mine(rita)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reviews.visible(review.id(), rita));
    }

    @Test
    void remindsAReviewerThenLapsesAndAsksSomebodyElse() {
        var application = eligible();
        var late = reviewOf(application, rita);
        given.submit(reviewOf(application, rob), 4);
        var spare = given.person("Spare Reviewer", Role.REVIEWER);
        timers.passUntil(late.reminderAt());
        assertThat(subjects())
                .filteredOn(subject -> subject.endsWith("is due soon"))
                .hasSize(1);
        timers.passUntil(late.lapsesAt());
        assertThat(reviewOf(application, rita).status()).isEqualTo(Review.Status.LAPSED);
        assertThat(reviewers(application)).containsExactlyInAnyOrder(rob, spare);
    }

    @Test
    void endsOpenReviewsOfAWithdrawnApplication() {
        var application = eligible();
        reviews.accept(reviewOf(application, rita).id(), rita);
        applications.withdraw(application, "We found other money", lead);
        assertThat(reviewers(application)).isEmpty();
        assertThat(events.stream(ReviewCancelled.class)).hasSize(2);
    }

    private ApplicationId eligible() {
        return given.eligible(round, beacon, lead);
    }

    private ApplicationId other() {
        var founder = given.person("Ben Founder", Role.APPLICANT);
        return given.eligible(round, given.organisation("Harbour Ltd", founder), founder);
    }

    private List<PersonId> reviewers(ApplicationId application) {
        return reviews.of(application).stream()
                .filter(review -> review.status().live())
                .map(Review::reviewer)
                .toList();
    }

    private static Partner partner(int number, String name, Organisation.Kind kind, String registration) {
        return new Partner(number, name, kind, registration, "United Kingdom", "Trials");
    }

    private Review reviewOf(ApplicationId application, PersonId reviewer) {
        return reviews.of(application).stream()
                .filter(review -> review.reviewer().equals(reviewer))
                .findFirst()
                .orElseThrow();
    }

    private List<String> subjects() {
        return letters.list(null, null, 50).items().stream()
                .map(Letter::subject)
                .toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
