package org.almoner.web.support;

import java.util.HashSet;
import java.util.Set;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.springframework.stereotype.Component;

/** The candidate groups a person works in: one for each role, one for each organisation they belong to. */
@Component
public class Groups {

    private final Organisations organisations;

    Groups(Organisations organisations) {
        this.organisations = organisations;
    }

    public Set<String> of(SignedIn me) {
        var groups = new HashSet<>(me.groups());
        if (me.has(Role.APPLICANT))
            organisations.of(me.id()).forEach(organisation -> groups.add(Organisations.group(organisation.id())));
        return groups;
    }
}
