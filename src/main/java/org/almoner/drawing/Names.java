package org.almoner.drawing;

import java.util.Locale;
import org.almoner.workflow.Chart.Box;
import org.almoner.workflow.Chart.Node;

/** Writes the names of the nodes: of a task inside it, of others where the diagram put them. */
final class Names {

    private static final double INSIDE = 13.5;
    private static final double BESIDE = 12.5;
    private static final double LINE = 1.2;
    private static final double NARROWEST = 62;

    private final Svg svg;

    Names(Svg svg) {
        this.svg = svg;
    }

    void write(Node node, State state) {
        if (node.name().isEmpty()) return;
        switch (node.kind()) {
            case USER_TASK, SERVICE_TASK -> inside(node, state);
            case SUBPROCESS, EVENT_SUBPROCESS -> heading(node);
            default -> beside(node, state);
        }
    }

    private void inside(Node node, State state) {
        var lines = Lettering.lines(node.name(), node.box().width() - 14, INSIDE);
        var height = INSIDE * LINE;
        var below = lines.size() > 2 ? 8 : 2; // the sign in the corner
        var top = node.box().midY() - (lines.size() - 1) * height / 2 + INSIDE * 0.35 + below;
        for (var i = 0; i < lines.size(); i++)
            line(lines.get(i), "drawn-name drawn-" + word(state), node.box().midX(), top + i * height);
    }

    private void heading(Node node) {
        line(
                node.name(),
                "drawn-label drawn-heading",
                node.box().midX(),
                node.box().y() + 19);
    }

    private void beside(Node node, State state) {
        var place = place(node);
        var top = place.y() + BESIDE * 0.85;
        for (var text : Lettering.lines(node.name(), Math.max(place.width() + 6, NARROWEST), BESIDE)) {
            line(text, "drawn-label drawn-" + word(state), place.midX(), top);
            top += BESIDE * LINE;
        }
    }

    private static Box place(Node node) {
        var box = node.box();
        var label = node.label();
        return label == null ? new Box(box.midX() - 42, box.y() + box.height() + 4, 84, 14) : label;
    }

    private void line(String text, String classes, double x, double y) {
        svg.text("text", text, "class", classes, "x", x, "y", y);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
