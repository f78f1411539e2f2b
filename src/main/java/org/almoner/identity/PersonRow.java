package org.almoner.identity;

import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A person in a list. */
public record PersonRow(
        PersonId id,
        String name,
        String email,
        Set<Role> roles,
        @Nullable Money approvalLimit,
        boolean enabled,
        boolean emailConfirmed) {

    public Standing standing() {
        return Standing.of(enabled, emailConfirmed);
    }
}
