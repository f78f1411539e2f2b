package org.almoner.web.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a timeline: what happened, when, by whom ({@code null}: by the process), in which words. */
public record Happening(
        String title,
        Instant at,
        @Nullable String by,
        @Nullable String text) {}
