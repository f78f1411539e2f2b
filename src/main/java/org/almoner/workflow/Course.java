package org.almoner.workflow;

import java.util.List;

/** How one process has gone so far: the diagram it began with, and its stays in the order they were entered. */
public record Course(Chart chart, List<Passage> passages) {}
