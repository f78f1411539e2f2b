package org.almoner.award;

import org.almoner.application.Beneficiaries;
import org.almoner.application.Invitations;
import org.almoner.identity.PersonId;
import org.almoner.review.Assessments;
import org.almoner.review.Review;
import org.almoner.review.Reviews;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may take part in deciding: nobody who reviewed it, named the recipient or belongs to the applicant or a partner. */
@Component
class Independence {

    private final Reviews reviews;
    private final Assessments assessments;
    private final Beneficiaries beneficiaries;
    private final Invitations invitations;

    Independence(Reviews reviews, Assessments assessments, Beneficiaries beneficiaries, Invitations invitations) {
        this.reviews = reviews;
        this.assessments = assessments;
        this.beneficiaries = beneficiaries;
        this.invitations = invitations;
    }

    void require(Award award, PersonId by) {
        if (beneficiaries.include(award.application(), by)) throw new Refusal("award.own-organisation");
        if (assessments.reviewed(award.application(), by)) throw new Refusal("award.reviewed-by-you");
        if (named(award, by)) throw new Refusal("award.named-by-you");
    }

    private boolean named(Award award, PersonId by) {
        return invitations
                .of(award.round(), award.organisation())
                .filter(invitation -> by.equals(invitation.invitedBy()))
                .isPresent();
    }

    /** Declared a conflict of interest: the award does not exist for this person. */
    boolean conflicted(Award award, PersonId person) {
        return reviews.of(award.application()).stream()
                .anyMatch(r -> r.reviewer().equals(person) && r.status() == Review.Status.CONFLICTED);
    }
}
