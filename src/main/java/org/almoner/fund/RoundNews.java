package org.almoner.fund;

import java.time.Instant;

/** A published round in the feed. {@code updated} is when it last opened, closed, was published or had its form corrected. */
public record RoundNews(RoundRow round, Instant updated) {}
