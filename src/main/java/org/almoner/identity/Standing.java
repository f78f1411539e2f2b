package org.almoner.identity;

/** Whether a person may sign in, and if not, why. */
public enum Standing {
    ENABLED,
    INVITED,
    DISABLED;

    static Standing of(boolean enabled, boolean emailConfirmed) {
        if (!enabled) return DISABLED;
        return emailConfirmed ? ENABLED : INVITED;
    }
}
