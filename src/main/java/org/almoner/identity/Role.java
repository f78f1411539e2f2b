package org.almoner.identity;

import java.util.Locale;

/** What a person works on. A person may hold several, but never acts on two sides of one decision. */
public enum Role {
    APPLICANT,
    REVIEWER,
    OFFICER,
    PANEL,
    APPROVER,
    FINANCE,
    AUDITOR,
    ADMIN;

    /** The candidate group of user tasks in the diagrams. */
    public String group() {
        return name().toLowerCase(Locale.ROOT);
    }
}
