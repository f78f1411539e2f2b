package org.almoner.identity;

import java.util.Set;
import org.almoner.shared.Event;

/** From now on exactly these roles; the person's sessions end. */
public record RolesChanged(PersonId subject, Set<Role> roles, PersonId by) implements Event {}
