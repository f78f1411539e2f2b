package org.almoner.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.almoner.workflow.Chart;
import org.almoner.workflow.Chart.Kind;
import org.almoner.workflow.Chart.Node;
import org.almoner.workflow.Charts;
import org.springframework.stereotype.Service;

/** Draws how far something has come in its process. Whether the reader may know is asked before. */
@Service
public class Drawings {

    private static final Set<Kind> SILENT =
            Set.of(Kind.EXCLUSIVE, Kind.PARALLEL, Kind.EVENT_BASED, Kind.SUBPROCESS, Kind.EVENT_SUBPROCESS);

    private final Charts charts;

    Drawings(Charts charts) {
        this.charts = charts;
    }

    /** The diagram that this subject's process follows, with the way it took and where it is; empty if it has none. */
    public Optional<Drawing> of(String process, UUID subject) {
        return charts.course(process, subject).map(course -> {
            var trail = Trail.of(course);
            var stages = named(course.chart()).map(node -> stage(node, trail)).toList();
            return drawing(course.chart(), Look.of(trail), stages, false);
        });
    }

    /** The diagram as it is today, with how many cases are and were at its nodes. */
    public Drawing of(String process, Map<String, Tally> tallies) {
        var chart = charts.latest(process);
        var look = Look.of(tallies);
        var stages = named(chart).map(node -> stage(node, look)).toList();
        return drawing(chart, look, stages, true);
    }

    private static Drawing drawing(Chart chart, Look look, List<Stage> stages, boolean counted) {
        return new Drawing(
                chart.process(), chart.name(), chart.documentation(), Sheet.draw(chart, look), stages, counted);
    }

    private static Stream<Node> named(Chart chart) {
        return chart.nodes().stream()
                .filter(node -> !SILENT.contains(node.kind()) && !node.name().isEmpty())
                .sorted(Comparator.comparing((Node node) -> node.box().midX())
                        .thenComparing(node -> node.box().midY()));
    }

    private static Stage stage(Node node, Trail trail) {
        var last = trail.last(node.id());
        return new Stage(
                node.name(),
                trail.state(node.id()),
                last == null ? null : last.since(),
                last == null ? null : last.until(),
                0,
                0);
    }

    private static Stage stage(Node node, Look look) {
        var tally = look.tally(node.id());
        return new Stage(node.name(), look.state(node.id()), null, null, tally.now(), tally.passed());
    }
}
