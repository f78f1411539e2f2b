package org.almoner.review;

/**
 * What a reviewer declares. HARD: they may not review it, and the application disappears from everything they see. SOFT:
 * they may be asked again, with a recorded reason.
 */
public enum Interest {
    SOFT,
    HARD
}
