package org.almoner.drawing;

import static org.almoner.drawing.Svg.number;

import java.util.ArrayList;
import java.util.List;
import org.almoner.workflow.Chart.Flow;
import org.almoner.workflow.Chart.Point;

/** Draws the arrows of a chart: rounded where they bend, with a head, and their names beside them. */
final class Arrows {

    private static final double BEND = 8;
    private static final double HEAD = 9;
    private static final double SIZE = 12;

    private final Svg svg;

    Arrows(Svg svg) {
        this.svg = svg;
    }

    void draw(Flow flow, boolean taken) {
        var points = flow.points();
        svg.open("g", "class", taken ? "drawn-flow drawn-taken" : "drawn-flow")
                .empty("path", "class", "drawn-line", "d", line(points))
                .empty("path", "class", "drawn-head", "d", head(points.get(points.size() - 2), points.getLast()))
                .close("g");
    }

    private static String line(List<Point> points) {
        var path = new ArrayList<String>();
        path.add("M" + at(points.getFirst()));
        for (var i = 1; i < points.size() - 1; i++) {
            var corner = points.get(i);
            path.add("L" + at(towards(corner, points.get(i - 1), BEND)));
            path.add("Q" + at(corner) + " " + at(towards(corner, points.get(i + 1), BEND)));
        }
        path.add("L" + at(towards(points.getLast(), points.get(points.size() - 2), HEAD - 2)));
        return String.join("", path);
    }

    private static String head(Point from, Point tip) {
        var base = towards(tip, from, HEAD);
        var across = new Point((tip.y() - base.y()) * 0.45, (base.x() - tip.x()) * 0.45);
        return "M" + at(tip)
                + "L" + at(new Point(base.x() + across.x(), base.y() + across.y()))
                + "L" + at(new Point(base.x() - across.x(), base.y() - across.y()))
                + "Z";
    }

    /** The point so far from one on the way to the other, at most half of it. */
    private static Point towards(Point from, Point to, double distance) {
        var whole = Math.hypot(to.x() - from.x(), to.y() - from.y());
        var share = whole == 0 ? 0 : Math.min(distance, whole / 2) / whole;
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    void name(Flow flow, boolean taken) {
        var label = flow.label();
        if (label == null || flow.name().isEmpty()) return;
        svg.text(
                "text",
                flow.name(),
                "class",
                taken ? "drawn-label drawn-taken" : "drawn-label",
                "x",
                label.midX(),
                "y",
                label.midY() + SIZE / 3);
    }
}
