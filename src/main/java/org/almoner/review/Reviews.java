package org.almoner.review;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Beneficiaries;
import org.almoner.application.Cover;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.notification.Letters;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews from invitation to the last score. Whatever changes how many reviews an application has first locks its
 * {@link Assessment}, so that two people acting at once are one after the other.
 */
@Service
@Transactional
public class Reviews {

    private final ReviewRepository repository;
    private final AssessmentRepository assessments;
    private final ReviewQueries queries;
    private final Staffing staffing;
    private final Conflicts conflicts;
    private final Applications applications;
    private final Rounds rounds;
    private final Organisations organisations;
    private final Beneficiaries beneficiaries;
    private final People people;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            ReviewRepository repository,
            AssessmentRepository assessments,
            ReviewQueries queries,
            Staffing staffing,
            Conflicts conflicts,
            Applications applications,
            Rounds rounds,
            Organisations organisations,
            Beneficiaries beneficiaries,
            People people,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.assessments = assessments;
        this.queries = queries;
        this.staffing = staffing;
        this.conflicts = conflicts;
        this.applications = applications;
        this.rounds = rounds;
        this.organisations = organisations;
        this.beneficiaries = beneficiaries;
        this.people = people;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @Step
    public void invite(ApplicationId id) {
        var round = rounds.get(applications.cover(id).round());
        staffing.fill(assessments.save(Assessment.open(id, round.id(), round.reviewsPerApplication())));
    }

    @Step
    @Transactional(readOnly = true)
    public boolean staffed(ApplicationId id) {
        return assessments.findById(id).map(Assessment::staffed).orElse(false);
    }

    @Transactional(readOnly = true)
    public List<Candidate> candidates(ApplicationId id) {
        return staffing.candidates(applications.cover(id));
    }

    /**
     * Asks one more person to review.
     *
     * @param reason why they may review in spite of a lesser interest they told us of; may be blank without one
     */
    public void assign(ApplicationId id, PersonId reviewer, String reason, PersonId by) {
        var assessment = lock(id);
        var application = applications.cover(id);
        check(application, reviewer, reason, by);
        if (staffing.live(id) >= assessment.needed()) throw new Refusal("review.enough-reviewers", assessment.needed());
        var before = assessment.staffed();
        assessment.staff(staffing.live(id) + 1);
        assessments.save(assessment);
        staffing.invite(application, reviewer, by);
        announce(assessment, before, by);
    }

    private void check(Cover application, PersonId reviewer, String reason, PersonId by) {
        requireOfficer(application, by);
        if (reviewer.equals(by)) throw new Refusal("review.own-assignment");
        if (!people.get(reviewer).has(Role.REVIEWER)) throw new Refusal("review.not-a-reviewer");
        var candidate = staffing.candidates(application).stream()
                .filter(other -> other.person().equals(reviewer))
                .findFirst()
                .orElseThrow(() -> new Refusal("review.already-assigned", people.name(reviewer)));
        if (candidate.conflict() != null) throw new Refusal("review.conflict", candidate.name());
        if (candidate.interest() != null && reason.isBlank()) throw new Refusal("review.interest-needs-reason");
    }

    private void requireOfficer(Cover application, PersonId by) {
        if (!people.get(by).has(Role.OFFICER)) throw new Refusal("review.officer-only");
        if (beneficiaries.include(application.id(), by)) throw new Refusal("review.own-organisation");
    }

    public void accept(ReviewId id, PersonId by) {
        var review = visible(id, by);
        save(review, review.accept(by));
    }

    /** @param interest what the reviewer declares, if that is why; {@code HARD} hides the application from them */
    public void decline(ReviewId id, @Nullable Interest interest, String reason, PersonId by) {
        change(id, review -> review.decline(interest, reason, by));
        if (interest == Interest.HARD) recheck(queries.openOf(by), by);
    }

    /** Keeps a draft; nothing in it needs to be complete. */
    public void score(ReviewId id, List<Score> scores, String comment, PersonId by) {
        var review = visible(id, by);
        save(review, review.score(scores, comment, round(review).criteria(), by));
    }

    /** The last review of an application also publishes {@link ReviewsCompleted}. */
    public void submit(ReviewId id, PersonId by) {
        var assessment = lock(visible(id, by).application());
        var review = get(id);
        var criteria = round(review).criteria();
        save(review, review.submit(criteria, clock.instant(), by));
        var in = of(review.application()).stream()
                .filter(other -> other.status() == Review.Status.SUBMITTED)
                .toList();
        var completed = assessment.count(in, new Scoring(criteria), clock.instant());
        assessments.save(assessment);
        if (completed != null) events.publishEvent(completed);
    }

    /** Takes an unfinished review away from its reviewer and asks somebody else. */
    public void replace(ReviewId id, String reason, PersonId by) {
        requireOfficer(applications.cover(get(id).application()), by);
        var review = change(id, old -> old.cancel(reason, by));
        tell(review, "review-cancelled");
        fill(review.application(), by);
    }

    @Step
    @Transactional(readOnly = true)
    public String reviewer(ReviewId id) {
        return get(id).reviewer().value().toString();
    }

    @Step
    @Transactional(readOnly = true)
    public Date dueAt(ReviewId id) {
        return Date.from(get(id).dueAt());
    }

    @Step
    @Transactional(readOnly = true)
    public Date reminderDue(ReviewId id) {
        return Date.from(get(id).reminderAt());
    }

    @Step
    @Transactional(readOnly = true)
    public Date lapsesAt(ReviewId id) {
        return Date.from(get(id).lapsesAt());
    }

    @Step
    @Transactional(readOnly = true)
    public String headline(ReviewId id) {
        var application = applications.cover(get(id).application());
        return application.reference() + " · " + application.title();
    }

    @Step
    public void remind(ReviewId id) {
        tell(get(id), "review-reminder");
    }

    @Step
    public void lapse(ReviewId id) {
        tell(change(id, Review::lapse), "review-lapsed");
    }

    @Step
    public void replaceReviewer(ReviewId id) {
        fill(get(id).application(), null);
    }

    @Step
    public void thank(ReviewId id) {
        tell(get(id), "review-thanks");
    }

    /** For people who are not reviewing it: reviewers get {@link #visible}. */
    @Transactional(readOnly = true)
    public List<Review> of(ApplicationId id) {
        return repository.findByApplicationOrderByInvitedAtAscIdAsc(id);
    }

    /** The review of this very person; not found for anybody else, nor once they have a close interest. */
    @Transactional(readOnly = true)
    public Review visible(ReviewId id, PersonId me) {
        var review = get(id);
        if (!review.reviewer().equals(me) || review.status() == Review.Status.CONFLICTED) throw new NotFound(id);
        if (conflicts.of(review.application()).conflict(people.colleague(me)) != null) throw new NotFound(id);
        return review;
    }

    /** The application as its reviewer may read it, as long as they are reviewing or have reviewed it. */
    @Transactional(readOnly = true)
    public Paper read(ReviewId id, PersonId me) {
        var review = visible(id, me);
        if (!review.status().live()) throw new NotFound(id);
        var application = applications.get(review.application());
        var organisation = organisations.get(application.organisation());
        return Paper.of(application, rounds.get(application.round()), organisation.name());
    }

    @Transactional(readOnly = true)
    public List<ReviewRow> mine(PersonId me) {
        var person = people.colleague(me);
        var rows = queries.mine(me);
        var ties = conflicts.of(rows.stream().map(ReviewRow::application).collect(Collectors.toSet()));
        return rows.stream()
                .filter(row -> requireNonNull(ties.get(row.application())).conflict(person) == null)
                .toList();
    }

    /** Ends what is still open for an application that is no longer to be judged. */
    void cancelAll(ApplicationId application, String reason, @Nullable PersonId by) {
        for (var review : of(application)) {
            if (!review.status().open()) continue;
            tell(change(review.id(), open -> open.cancel(reason, by)), "review-cancelled");
        }
    }

    /** Replaces the reviewers whom a change in the organisation has given a close interest, as applicant or partner. */
    void recheck(OrganisationId organisation, @Nullable PersonId by) {
        recheck(queries.openAgainst(organisation), by);
    }

    private void recheck(List<ReviewId> reviews, @Nullable PersonId by) {
        for (var id : reviews) {
            var known = get(id);
            var conflict = conflicts.of(known.application()).conflict(people.colleague(known.reviewer()));
            if (conflict == null) continue;
            var review = change(id, open -> open.conflict(conflict, by));
            fill(review.application(), by);
        }
    }

    private Review change(ReviewId id, Function<Review, Event> transition) {
        lock(get(id).application());
        var review = get(id);
        save(review, transition.apply(review));
        return review;
    }

    private void save(Review review, Event event) {
        repository.save(review);
        events.publishEvent(event);
    }

    private void fill(ApplicationId application, @Nullable PersonId by) {
        var assessment = lock(application);
        var before = assessment.staffed();
        staffing.fill(assessment);
        announce(assessment, before, by);
    }

    private void announce(Assessment assessment, boolean staffedBefore, @Nullable PersonId by) {
        if (assessment.staffed() == staffedBefore) return;
        var id = assessment.application();
        events.publishEvent(staffedBefore ? new ReviewersRanShort(id) : new ReviewersAssigned(id, by));
    }

    private void tell(Review review, String template) {
        var application = applications.cover(review.application());
        letters.write(
                review.reviewer(),
                template,
                review.id(),
                String.valueOf(application.reference()),
                application.title(),
                review.dueAt());
    }

    private Round round(Review review) {
        return rounds.get(applications.cover(review.application()).round());
    }

    private Assessment lock(ApplicationId id) {
        return assessments.findByApplication(id).orElseThrow(() -> new NotFound(id));
    }

    private Review get(ReviewId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
