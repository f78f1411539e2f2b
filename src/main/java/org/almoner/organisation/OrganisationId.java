package org.almoner.organisation;

import java.util.UUID;
import org.almoner.shared.Id;

public record OrganisationId(UUID value) implements Id {

    public static OrganisationId next() {
        return new OrganisationId(Id.next());
    }
}
