package org.almoner.identity;

/** One role a person holds: a row of {@code person_role}. */
record Held(Role role) {}
