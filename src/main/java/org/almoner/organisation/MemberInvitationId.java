package org.almoner.organisation;

import java.util.UUID;
import org.almoner.shared.Id;

public record MemberInvitationId(UUID value) implements Id {

    public static MemberInvitationId next() {
        return new MemberInvitationId(Id.next());
    }
}
