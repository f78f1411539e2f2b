package org.almoner.monitoring;

/** What a grantee tells: what was achieved, and what went differently from the plan. */
public record Account(String achieved, String differences) {

    static final Account NOTHING = new Account("", "");

    boolean told() {
        return !achieved.isBlank();
    }
}
