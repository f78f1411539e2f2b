package org.almoner.web.support;

import java.util.HashSet;
import java.util.Set;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.Organisations;
import org.springframework.stereotype.Component;

/** The groups whose work a person may take: their roles, and the organisations they belong to. */
@Component
public class Groups {

    private final Organisations organisations;

    Groups(Organisations organisations) {
        this.organisations = organisations;
    }

    public Set<String> of(SignedIn me) {
        var groups = new HashSet<>(me.groups());
        organisations.of(me.id()).stream()
                .map(Organisation::id)
                .map(Organisations::group)
                .forEach(groups::add);
        return Set.copyOf(groups);
    }
}
