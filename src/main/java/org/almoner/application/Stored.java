package org.almoner.application;

/**
 * How writing an answer ended.
 *
 * @param overtaken whether nothing was written because somebody else had written meanwhile
 * @param now what stands there now: one's own text, or theirs
 */
public record Stored(boolean overtaken, AnswerVersion now) {}
