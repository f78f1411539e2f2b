package org.almoner.review;

import org.almoner.application.ApplicationWithdrawn;
import org.almoner.organisation.MemberAdded;
import org.almoner.organisation.OrganisationChanged;
import org.almoner.organisation.OrganisationRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the modules below do that reviews must follow, in the same transaction. */
@Component
class Rechecks {

    private final Reviews reviews;

    Rechecks(Reviews reviews) {
        this.reviews = reviews;
    }

    @EventListener
    void on(ApplicationWithdrawn withdrawn) {
        reviews.cancelAll(withdrawn.subject(), withdrawn.reason(), withdrawn.by());
    }

    @EventListener
    void on(OrganisationRegistered registered) {
        reviews.recheck(registered.subject(), registered.by());
    }

    @EventListener
    void on(MemberAdded added) {
        reviews.recheck(added.subject(), added.by());
    }

    @EventListener
    void on(OrganisationChanged changed) {
        reviews.recheck(changed.subject(), changed.by());
    }
}
