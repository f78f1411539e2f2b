package org.almoner.application;

import java.time.Instant;
import java.util.List;

/**
 * One time an application was opened again, and what had been submitted until then.
 *
 * @param number counted from one for each application
 * @param digest of what had been submitted; its receipt can still be verified
 */
public record Reopening(
        int number,
        Instant submittedAt,
        String digest,
        List<String> sections,
        Instant until,
        String reason,
        Instant reopenedAt) {}
