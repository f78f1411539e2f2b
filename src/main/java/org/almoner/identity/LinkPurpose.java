package org.almoner.identity;

import java.time.Duration;

/** What a one-time link lets its holder do, and for how long. */
enum LinkPurpose {
    CONFIRM("/confirm/", Duration.ofHours(24)),
    RESET("/reset-password/", Duration.ofMinutes(30)),
    INVITE("/reset-password/", Duration.ofDays(7));

    final String path;
    final Duration validity;

    LinkPurpose(String path, Duration validity) {
        this.path = path;
        this.validity = validity;
    }
}
