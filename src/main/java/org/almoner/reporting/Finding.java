package org.almoner.reporting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that does not agree: what it is about, and in a sentence what is wrong. */
public record Finding(@Nullable UUID subject, String text) {}
