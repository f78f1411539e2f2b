package org.almoner.application;

/** How many applications of a round have answered any of some questions; what was withdrawn is not counted. */
public record Impact(int drafts, int submitted) {}
