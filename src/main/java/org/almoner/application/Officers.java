package org.almoner.application;

import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Component;

/** Acts of the fund's side: an officer's, and never one who belongs to the organisation that applies. */
@Component
class Officers {

    private final People people;
    private final Organisations organisations;

    Officers(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    void require(Application application, PersonId by) {
        if (!people.get(by).has(Role.OFFICER)) throw new Refusal("application.officer-only");
        if (organisations.member(application.organisation(), by)) throw new Refusal("application.own-organisation");
    }
}
