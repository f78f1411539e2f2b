package org.almoner.agreement;

import org.almoner.award.Awards;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may act for which side of an agreement. */
@Component
class Parties {

    private final Organisations organisations;
    private final Awards awards;
    private final People people;

    Parties(Organisations organisations, Awards awards, People people) {
        this.organisations = organisations;
        this.awards = awards;
        this.people = people;
    }

    void requireSignatory(Agreement agreement, PersonId by) {
        var organisation = agreement.organisation();
        if (!organisations.member(organisation, by)) throw new NotFound(agreement.id());
        if (!organisations.may(organisation, by, Part.SIGNATORY)) throw new Refusal("agreement.not-signatory");
    }

    void requireOfficer(Agreement agreement, PersonId by) {
        if (!people.get(by).has(Role.OFFICER)) throw new Refusal("agreement.officer-only");
        awards.requireIndependent(agreement.award(), by);
    }

    /** A budget holder whose limit covers the amount, and who did not decide the award for the panel. */
    void requireCountersigner(Agreement agreement, PersonId by) {
        if (!people.get(by).has(Role.APPROVER)) throw new Refusal("agreement.approver-only");
        awards.requireIndependent(agreement.award(), by);
        if (by.equals(awards.get(agreement.award()).decidedBy())) throw new Refusal("agreement.own-decision");
        var headroom = awards.headroom(agreement.award(), by);
        if (headroom.limit() == null) throw new Refusal("award.no-limit");
        if (!headroom.covers(agreement.amount()))
            throw new Refusal(
                    "award.above-limit",
                    headroom.limit(),
                    headroom.alreadyApproved().plus(agreement.amount()));
    }
}
