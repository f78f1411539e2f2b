package org.almoner.identity;

import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A person an administrator adds. Without a password they are sent a link to choose one; with one (plain, or as
 * {@link People#encode} gives it) they may sign in at once.
 */
public record AddPerson(
        String name,
        String email,
        Set<Role> roles,
        @Nullable String employer,
        @Nullable Money approvalLimit,
        @Nullable String password) {}
