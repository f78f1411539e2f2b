package org.almoner.identity;

import org.springframework.data.relational.core.mapping.Table;

/** One role a person holds: a row of {@code person_role}. */
@Table("person_role")
record Held(Role role) {}
