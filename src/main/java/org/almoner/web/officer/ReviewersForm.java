package org.almoner.web.officer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.almoner.identity.PersonId;
import org.jspecify.annotations.Nullable;

record ReviewersForm(
        @NotNull(message = "{officer.reviewers.choose}") @Nullable
        PersonId reviewer,

        @Size(max = 1000) @Nullable String reason) {

    String said() {
        return reason == null ? "" : reason;
    }
}
