package org.almoner.drawing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almoner.workflow.Chart;
import org.almoner.workflow.Chart.Flow;
import org.almoner.workflow.Chart.Kind;
import org.almoner.workflow.Course;
import org.almoner.workflow.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The way of one process through its diagram. The engine remembers the nodes it came to, not the arrows between: a node
 * was come to by the arrow from where the process was last.
 */
final class Trail {

    private final Map<String, Passage> last = new HashMap<>();
    private final Map<String, Integer> left = new HashMap<>();
    private final Set<String> flows = new HashSet<>();

    static Trail of(Course course) {
        var trail = new Trail();
        var step = 0;
        for (var passage : course.passages()) {
            trail.arrive(passage.node(), course.chart());
            trail.last.put(passage.node(), passage);
            if (!passage.now() && !passage.broken()) trail.left.put(passage.node(), step++);
        }
        return trail;
    }

    private void arrive(String node, Chart chart) {
        var joins = chart.nodes().stream().anyMatch(n -> n.id().equals(node) && n.kind() == Kind.PARALLEL);
        var latest = -1;
        Flow taken = null;
        for (var flow : chart.flows()) {
            if (!flow.to().equals(node) || !left.containsKey(flow.from())) continue;
            if (joins) flows.add(flow.id());
            if (left.get(flow.from()) > latest) {
                latest = left.get(flow.from());
                taken = flow;
            }
        }
        if (taken != null) flows.add(taken.id());
    }

    boolean took(Flow flow) {
        return flows.contains(flow.id());
    }

    State state(String node) {
        var passage = last.get(node);
        if (passage == null) return State.NOT_YET;
        if (passage.now()) return State.NOW;
        return passage.broken() ? State.LEFT : State.DONE;
    }

    @Nullable
    Passage last(String node) {
        return last.get(node);
    }
}
