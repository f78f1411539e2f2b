package org.almoner.notification;

import java.util.UUID;
import org.almoner.shared.Id;

public record LetterId(UUID value) implements Id {

    public static LetterId next() {
        return new LetterId(Id.next());
    }
}
