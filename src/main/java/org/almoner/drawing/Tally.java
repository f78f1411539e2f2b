package org.almoner.drawing;

/** How many cases are at a step now, and how many have passed it. */
public record Tally(long now, long passed) {

    public static final Tally NONE = new Tally(0, 0);
}
