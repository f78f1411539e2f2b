package org.almoner.award;

import org.almoner.identity.PersonId;
import org.almoner.organisation.Organisations;
import org.almoner.review.Assessments;
import org.almoner.review.Review;
import org.almoner.review.Reviews;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may take part in deciding: nobody who was asked to review the application or belongs to the applicant. */
@Component
class Independence {

    private final Reviews reviews;
    private final Assessments assessments;
    private final Organisations organisations;

    Independence(Reviews reviews, Assessments assessments, Organisations organisations) {
        this.reviews = reviews;
        this.assessments = assessments;
        this.organisations = organisations;
    }

    void require(Award award, PersonId by) {
        if (organisations.member(award.organisation(), by)) throw new Refusal("award.own-organisation");
        if (assessments.reviewed(award.application(), by)) throw new Refusal("award.reviewed-by-you");
    }

    /** Declared a conflict of interest: the award does not exist for this person. */
    boolean conflicted(Award award, PersonId person) {
        return reviews.of(award.application()).stream()
                .anyMatch(r -> r.reviewer().equals(person) && r.status() == Review.Status.CONFLICTED);
    }
}
