package org.almoner.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why money moves: for which subject, by which act ({@code source}), quoted how, and by whom. */
record Cause(
        UUID subject,
        @Nullable UUID source,
        String reference,
        @Nullable UUID by) {}
