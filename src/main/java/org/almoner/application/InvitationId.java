package org.almoner.application;

import java.util.UUID;
import org.almoner.shared.Id;

public record InvitationId(UUID value) implements Id {

    public static InvitationId next() {
        return new InvitationId(Id.next());
    }
}
