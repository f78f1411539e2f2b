package org.almoner.reporting;

/** How many cases are at a node of a diagram now, and how many have passed it. */
public record NodeCount(String node, long now, long passed) {}
