package org.almoner.drawing;

import java.util.Locale;
import org.almoner.workflow.Chart.Kind;
import org.almoner.workflow.Chart.Node;

/** Draws the nodes of a chart: events round, tasks square, gateways on their points. */
final class Shapes {

    private final Svg svg;
    private final Signs signs;

    Shapes(Svg svg) {
        this.svg = svg;
        this.signs = new Signs(svg);
    }

    void draw(Node node, State state, Tally tally) {
        svg.open("g", "class", "drawn-node drawn-%s drawn-%s".formatted(word(node.kind()), word(state)));
        switch (node.kind()) {
            case START, CATCH, BOUNDARY, END -> event(node);
            case EXCLUSIVE, PARALLEL, EVENT_BASED -> gateway(node);
            case SUBPROCESS, EVENT_SUBPROCESS -> box(node, 12);
            case USER_TASK, SERVICE_TASK -> task(node, state);
        }
        counts(node, tally);
        svg.close("g");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void event(Node node) {
        var box = node.box();
        var around = node.interrupting() ? "drawn-shape" : "drawn-shape drawn-dashed";
        svg.empty("circle", "class", around, "cx", box.midX(), "cy", box.midY(), "r", box.width() / 2);
        if (node.kind() == Kind.CATCH || node.kind() == Kind.BOUNDARY)
            svg.empty("circle", "class", around, "cx", box.midX(), "cy", box.midY(), "r", box.width() / 2 - 3.5);
        signs.event(node.marker(), box.midX(), box.midY());
    }

    private void gateway(Node node) {
        var box = node.box();
        var points = "%s,%s %s,%s %s,%s %s,%s"
                .formatted(
                        Svg.number(box.midX()), Svg.number(box.y()),
                        Svg.number(box.x() + box.width()), Svg.number(box.midY()),
                        Svg.number(box.midX()), Svg.number(box.y() + box.height()),
                        Svg.number(box.x()), Svg.number(box.midY()));
        svg.empty("polygon", "class", "drawn-shape", "points", points);
        signs.gateway(node, box.midX(), box.midY());
    }

    private void task(Node node, State state) {
        var box = node.box();
        box(node, 10);
        if (node.kind() == Kind.USER_TASK) signs.person(box.x() + 8, box.y() + 8);
        else signs.gear(box.x() + 15, box.y() + 15);
        if (state == State.DONE) signs.done(box.x() + box.width(), box.y());
    }

    /** Around a task where something waits; drawn before the arrows, which lie on it. */
    void ring(Node node) {
        var box = node.box();
        svg.empty(
                "rect",
                "class",
                "drawn-ring",
                "x",
                box.x() - 5,
                "y",
                box.y() - 5,
                "width",
                box.width() + 10,
                "height",
                box.height() + 10,
                "rx",
                14.0);
    }

    private void box(Node node, double corner) {
        var box = node.box();
        svg.empty(
                "rect",
                "class",
                "drawn-shape",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                corner);
    }

    /** How many are there now above, how many have passed below; how many ended there, inside the end. */
    private void counts(Node node, Tally tally) {
        var box = node.box();
        var right = box.x() + box.width();
        if (node.kind() == Kind.SUBPROCESS || node.kind() == Kind.EVENT_SUBPROCESS) return;
        if (tally.now() > 0) signs.count(tally.now(), "drawn-count", right, box.y());
        if (tally.passed() == 0) return;
        switch (node.kind()) {
            case END -> signs.plain(tally.passed(), "drawn-passed-text", box.midX(), box.midY());
            case USER_TASK, SERVICE_TASK -> signs.count(tally.passed(), "drawn-passed", right, box.y() + box.height());
            default -> {}
        }
    }
}
