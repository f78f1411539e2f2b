package org.almoner.review;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Cover;
import org.almoner.identity.Colleague;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.notification.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds reviewers for an application: the least busy first, never one with a close interest. */
@Component
class Staffing {

    private final ReviewRepository reviews;
    private final AssessmentRepository assessments;
    private final ReviewQueries queries;
    private final Conflicts conflicts;
    private final Applications applications;
    private final People people;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staffing(
            ReviewRepository reviews,
            AssessmentRepository assessments,
            ReviewQueries queries,
            Conflicts conflicts,
            Applications applications,
            People people,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.assessments = assessments;
        this.queries = queries;
        this.conflicts = conflicts;
        this.applications = applications;
        this.people = people;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody who reviews and is not reviewing this application, least busy first. */
    List<Candidate> candidates(Cover application) {
        var earlier = reviews.findByApplicationOrderByInvitedAtAscIdAsc(application.id()).stream()
                .collect(toMap(Review::reviewer, identity(), (first, last) -> last));
        var ties = conflicts.of(application.id());
        var open = queries.open();
        return people.withRole(Role.REVIEWER).stream()
                .filter(person -> !reviewing(earlier.get(person.id())))
                .map(person -> candidate(person, ties, open, earlier.get(person.id())))
                .sorted(Comparator.comparing(Candidate::open).thenComparing(Candidate::name))
                .toList();
    }

    private static boolean reviewing(@Nullable Review review) {
        return review != null && review.status().live();
    }

    private static Candidate candidate(
            Colleague person, Ties ties, Map<PersonId, Integer> open, @Nullable Review earlier) {
        var interest = earlier != null && earlier.interest() == Interest.SOFT ? earlier.reason() : null;
        return new Candidate(
                person.id(),
                person.name(),
                open.getOrDefault(person.id(), 0),
                ties.conflict(person),
                interest,
                earlier != null);
    }

    /** Asks as many people as are missing, if there are. {@code assessment} must be locked or new. */
    void fill(Assessment assessment) {
        var application = applications.cover(assessment.application());
        var live = live(application.id());
        var chosen = candidates(application).stream()
                .filter(Candidate::unasked)
                .limit(Math.max(0, assessment.needed() - live))
                .toList();
        assessment.staff(live + chosen.size());
        assessments.save(assessment);
        chosen.forEach(candidate -> invite(application, candidate.person(), null));
    }

    void invite(Cover application, PersonId reviewer, @Nullable PersonId by) {
        var review = reviews.save(Review.invite(application.id(), reviewer, clock.instant()));
        letters.write(
                reviewer,
                "review-invited",
                review.id(),
                String.valueOf(application.reference()),
                application.title(),
                review.dueAt());
        events.publishEvent(review.invited(by));
    }

    long live(ApplicationId application) {
        return reviews.findByApplicationOrderByInvitedAtAscIdAsc(application).stream()
                .filter(review -> review.status().live())
                .count();
    }
}
