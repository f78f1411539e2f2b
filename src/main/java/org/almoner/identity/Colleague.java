package org.almoner.identity;

import org.jspecify.annotations.Nullable;

/** What others may go by when they choose a person for some work. */
public record Colleague(
        PersonId id, String name, String email, @Nullable String employer) {}
