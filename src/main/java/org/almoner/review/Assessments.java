package org.almoner.review;

import java.math.BigDecimal;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.application.Beneficiaries;
import org.almoner.fund.RoundId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the reviews of an application add up to. */
@Service
@Transactional
public class Assessments {

    private final AssessmentRepository repository;
    private final ReviewRepository reviews;
    private final ReviewQueries queries;
    private final Beneficiaries beneficiaries;
    private final People people;
    private final ApplicationEventPublisher events;

    Assessments(
            AssessmentRepository repository,
            ReviewRepository reviews,
            ReviewQueries queries,
            Beneficiaries beneficiaries,
            People people,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.reviews = reviews;
        this.queries = queries;
        this.beneficiaries = beneficiaries;
        this.people = people;
        this.events = events;
    }

    /** Sets the score that counts, agreed by the panel; refused for who reviewed the application or belongs to it. */
    public void moderate(ApplicationId id, BigDecimal score, String reason, PersonId by) {
        var assessment = repository.findByApplication(id).orElseThrow(() -> new NotFound(id));
        if (!people.get(by).has(Role.PANEL)) throw new Refusal("assessment.panel-only");
        if (reviewed(id, by)) throw new Refusal("assessment.reviewed-by-you");
        if (beneficiaries.include(id, by)) throw new Refusal("assessment.own-organisation");
        var moderated = assessment.moderate(score, reason, by);
        repository.save(assessment);
        events.publishEvent(moderated);
    }

    /** Whether this person was ever asked to review it, whatever became of that. */
    @Transactional(readOnly = true)
    public boolean reviewed(ApplicationId id, PersonId person) {
        return reviews.findByApplicationOrderByInvitedAtAscIdAsc(id).stream()
                .anyMatch(review -> review.reviewer().equals(person));
    }

    @Transactional(readOnly = true)
    public boolean divergent(ApplicationId id) {
        return get(id).divergent();
    }

    @Transactional(readOnly = true)
    public Assessment get(ApplicationId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** {@code null} before reviewers were invited. */
    @Transactional(readOnly = true)
    public @Nullable Assessment find(ApplicationId id) {
        return repository.findById(id).orElse(null);
    }

    /** The eligible applications of a round by score, highest first. */
    @Transactional(readOnly = true)
    public List<AssessmentRow> of(RoundId round) {
        return queries.assessments(round);
    }

    /** How many eligible applications of a round still wait for reviews. */
    @Transactional(readOnly = true)
    public int outstanding(RoundId round) {
        return queries.outstanding(round);
    }
}
