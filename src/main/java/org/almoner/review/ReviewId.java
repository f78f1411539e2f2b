package org.almoner.review;

import java.util.UUID;
import org.almoner.shared.Id;

public record ReviewId(UUID value) implements Id {

    public static ReviewId next() {
        return new ReviewId(Id.next());
    }
}
