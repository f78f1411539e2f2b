package org.almoner.application;

import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Component;

/** Acts of the fund's side: an officer's, and never one who belongs to those who apply. */
@Component
class Officers {

    private final People people;
    private final Beneficiaries beneficiaries;

    Officers(People people, Beneficiaries beneficiaries) {
        this.people = people;
        this.beneficiaries = beneficiaries;
    }

    void require(Application application, PersonId by) {
        if (!people.get(by).has(Role.OFFICER)) throw new Refusal("application.officer-only");
        if (beneficiaries.include(application.id(), by)) throw new Refusal("application.own-organisation");
    }
}
