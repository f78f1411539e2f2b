package org.almoner.award;

import static org.almoner.organisation.Part.LEAD;
import static org.almoner.organisation.Part.SIGNATORY;

import java.util.EnumSet;
import java.util.Set;
import org.almoner.award.Award.Status;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may see an award, and who may answer its offer. */
@Component
class Visibility {

    private static final Set<Role> STAFF =
            EnumSet.of(Role.OFFICER, Role.PANEL, Role.APPROVER, Role.FINANCE, Role.AUDITOR);
    private static final Set<Status> OFFERS =
            EnumSet.of(Status.OFFERED, Status.ACCEPTED, Status.REFUSED, Status.LAPSED);

    private final Organisations organisations;
    private final Independence independence;

    Visibility(Organisations organisations, Independence independence) {
        this.organisations = organisations;
        this.independence = independence;
    }

    boolean allows(Award award, SignedIn me) {
        if (applied(award, me.id())) return OFFERS.contains(award.status());
        return STAFF.stream().anyMatch(me::has) && !independence.conflicted(award, me.id());
    }

    boolean applied(Award award, PersonId person) {
        return organisations.member(award.organisation(), person);
    }

    void requireMayAnswer(Award award, PersonId by) {
        var organisation = award.organisation();
        if (!applied(award, by)) throw new NotFound(award.id());
        if (!organisations.may(organisation, by, LEAD) && !organisations.may(organisation, by, SIGNATORY))
            throw new Refusal("award.not-yours-to-answer");
    }
}
