package org.almoner.drawing;

import java.util.stream.Stream;
import org.almoner.workflow.Chart;
import org.almoner.workflow.Chart.Box;
import org.almoner.workflow.Chart.Kind;
import org.almoner.workflow.Chart.Node;

/** One whole drawing. Its colours are the business of the style sheet: it has classes, and not one style. */
final class Sheet {

    private static final double MARGIN = 14;

    private final Chart chart;
    private final Look look;
    private final Svg svg = new Svg();

    private Sheet(Chart chart, Look look) {
        this.chart = chart;
        this.look = look;
    }

    static String draw(Chart chart, Look look) {
        return new Sheet(chart, look).drawn();
    }

    private String drawn() {
        open();
        var shapes = new Shapes(svg);
        chart.nodes().stream().filter(Sheet::around).forEach(node -> shape(shapes, node));
        chart.nodes().stream().filter(this::waiting).forEach(shapes::ring);
        var arrows = new Arrows(svg);
        chart.flows().stream().filter(flow -> !look.took(flow)).forEach(flow -> arrows.draw(flow, false));
        chart.flows().stream().filter(look::took).forEach(flow -> arrows.draw(flow, true));
        chart.nodes().stream().filter(node -> !around(node)).forEach(node -> shape(shapes, node));
        var names = new Names(svg);
        chart.nodes().forEach(node -> names.write(node, look.state(node.id())));
        chart.flows().forEach(flow -> arrows.name(flow, look.took(flow)));
        return svg.close("svg").toString();
    }

    private void open() {
        var box = extent();
        var title = "drawing-" + chart.process();
        svg.open(
                "svg",
                "class",
                "almoner-drawing",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "%s %s %s %s"
                        .formatted(
                                Svg.number(box.x()),
                                Svg.number(box.y()),
                                Svg.number(box.width()),
                                Svg.number(box.height())),
                "width",
                box.width(),
                "height",
                box.height(),
                "role",
                "img",
                "focusable",
                "false",
                "aria-labelledby",
                title,
                "aria-describedby",
                title + "-about");
        svg.text("title", chart.name(), "id", title);
        svg.text("desc", chart.documentation(), "id", title + "-about");
    }

    private void shape(Shapes shapes, Node node) {
        shapes.draw(node, look.state(node.id()), look.tally(node.id()));
    }

    private boolean waiting(Node node) {
        var task = node.kind() == Kind.USER_TASK || node.kind() == Kind.SERVICE_TASK;
        return task && look.state(node.id()) == State.NOW;
    }

    private static boolean around(Node node) {
        return node.kind() == Kind.SUBPROCESS || node.kind() == Kind.EVENT_SUBPROCESS;
    }

    private Box extent() {
        var boxes = chart.nodes().stream().flatMap(Sheet::boxes).toList();
        var points =
                chart.flows().stream().flatMap(flow -> flow.points().stream()).toList();
        var left = Math.min(min(boxes.stream().map(Box::x)), min(points.stream().map(Chart.Point::x)));
        var top = Math.min(min(boxes.stream().map(Box::y)), min(points.stream().map(Chart.Point::y)));
        var right = Math.max(
                max(boxes.stream().map(b -> b.x() + b.width())),
                max(points.stream().map(Chart.Point::x)));
        var bottom = Math.max(
                max(boxes.stream().map(b -> b.y() + b.height())),
                max(points.stream().map(Chart.Point::y)));
        return new Box(left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN);
    }

    private static Stream<Box> boxes(Node node) {
        var label = node.label();
        if (label == null) return Stream.of(node.box());
        return Stream.of(node.box(), new Box(label.midX() - 49, label.y(), 98, label.height() + 6));
    }

    private static double min(Stream<Double> values) {
        return values.min(Double::compare).orElse(0.0);
    }

    private static double max(Stream<Double> values) {
        return values.max(Double::compare).orElse(0.0);
    }
}
