package org.almoner.drawing;

import static org.almoner.drawing.Svg.number;

import org.almoner.workflow.Chart.Marker;
import org.almoner.workflow.Chart.Node;

/** The small signs inside and on the shapes: an envelope, a clock, a person, a gear wheel, a tick, a number. */
final class Signs {

    private final Svg svg;

    Signs(Svg svg) {
        this.svg = svg;
    }

    void event(Marker marker, double x, double y) {
        switch (marker) {
            case MESSAGE -> sign("M-8-5.5h16v11h-16zM-8-5.5l8 6.5 8-6.5", x, y);
            case TIMER -> sign("M8.5 0a8.5 8.5 0 1 1-17 0a8.5 8.5 0 1 1 17 0zM0-5.5V0l4 3", x, y);
            case NONE -> {}
        }
    }

    /** One that only brings arrows together asks nothing and shows nothing. */
    void gateway(Node node, double x, double y) {
        switch (node.kind()) {
            case EXCLUSIVE -> {
                if (!node.name().isEmpty()) sign("M-6-6l12 12M6-6l-12 12", x, y);
            }
            case PARALLEL -> sign("M0-10v20M-10 0h20", x, y);
            case EVENT_BASED -> {
                sign("M12.5 0a12.5 12.5 0 1 1-25 0a12.5 12.5 0 1 1 25 0z", x, y);
                sign("M0-7.5l7.2 5.2-2.8 8.4h-8.8l-2.8-8.4z", x, y);
            }
            default -> {}
        }
    }

    void person(double x, double y) {
        sign("M4 4a3 3 0 1 1 6 0a3 3 0 1 1-6 0zM1 14c0-4 2.5-6 6-6s6 2 6 6z", x, y);
    }

    void gear(double x, double y) {
        sign(
                "M2.6 0a2.6 2.6 0 1 1-5.2 0a2.6 2.6 0 1 1 5.2 0zM5 0a5 5 0 1 1-10 0a5 5 0 1 1 10 0z"
                        + "M0-5v-2.4M0 5v2.4M5 0h2.4M-5 0h-2.4M3.5 3.5l1.7 1.7M-3.5-3.5l-1.7-1.7M3.5-3.5l1.7-1.7M-3.5 3.5l-1.7 1.7",
                x,
                y);
    }

    void done(double x, double y) {
        svg.empty("circle", "class", "drawn-tick", "cx", x - 4, "cy", y + 4, "r", 10.0);
        svg.empty("path", "class", "drawn-tick-sign", "transform", moved(x - 4, y + 4), "d", "M-4.5 0l3.2 3.4 5.8-6.6");
    }

    /** A number in a rounded field around a corner. */
    void count(long number, String kind, double x, double y) {
        var width = Math.max(22, Lettering.width(Long.toString(number), 13) + 14);
        svg.empty("rect", "class", kind, "x", x - width / 2, "y", y - 11, "width", width, "height", 22.0, "rx", 11.0);
        plain(number, kind + "-text", x, y);
    }

    void plain(long number, String kind, double x, double y) {
        svg.text("text", Long.toString(number), "class", kind, "x", x, "y", y + 4.5);
    }

    private void sign(String path, double x, double y) {
        svg.empty("path", "class", "drawn-sign", "transform", moved(x, y), "d", path);
    }

    private static String moved(double x, double y) {
        return "translate(" + number(x) + " " + number(y) + ")";
    }
}
