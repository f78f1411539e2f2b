package org.almoner.web.support;

import java.util.List;
import java.util.Set;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;

/** One entry of the service navigation; {@code text} is a message key. */
record Place(String path, String text, boolean current) {

    private record Door(String path, String text, Set<Role> roles) {}

    private static final List<Door> DOORS = List.of(
            new Door("/tasks", "layout.tasks", Set.of(Role.values())),
            new Door("/applicant", "layout.applicant", Set.of(Role.APPLICANT)),
            new Door("/rounds", "layout.rounds", Set.of(Role.APPLICANT)),
            new Door("/reviewer", "layout.reviewer", Set.of(Role.REVIEWER)),
            new Door("/officer/rounds", "layout.officer", Set.of(Role.OFFICER)),
            new Door("/officer/agreements", "layout.agreements", Set.of(Role.OFFICER)),
            new Door("/officer/claims", "layout.claims", Set.of(Role.OFFICER)),
            new Door("/panel", "layout.panel", Set.of(Role.PANEL)),
            new Door("/approver", "layout.approver", Set.of(Role.APPROVER)),
            new Door("/finance", "layout.finance", Set.of(Role.FINANCE, Role.AUDITOR)),
            new Door("/audit", "layout.audit", Set.of(Role.AUDITOR, Role.ADMIN)),
            new Door("/admin", "layout.admin", Set.of(Role.ADMIN)));

    static List<Place> of(SignedIn me, String path) {
        return DOORS.stream()
                .filter(door -> door.roles().stream().anyMatch(me::has))
                .map(door -> new Place(door.path(), door.text(), under(path, door.path())))
                .toList();
    }

    private static boolean under(String path, String door) {
        return path.equals(door) || path.startsWith(door + "/");
    }
}
