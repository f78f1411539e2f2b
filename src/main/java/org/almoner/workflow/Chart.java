package org.almoner.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diagram as it is drawn: what stands where, in the units of the diagram.
 *
 * @param documentation what the process does, in a sentence; empty where there is none
 * @param nodes a sub-process before what is inside it, and what is attached after what it is attached to
 */
public record Chart(String process, String name, String documentation, List<Node> nodes, List<Flow> flows) {

    public enum Kind {
        START,
        CATCH,
        BOUNDARY,
        END,
        USER_TASK,
        SERVICE_TASK,
        EXCLUSIVE,
        PARALLEL,
        EVENT_BASED,
        SUBPROCESS,
        EVENT_SUBPROCESS
    }

    /** What an event waits for. */
    public enum Marker {
        NONE,
        MESSAGE,
        TIMER
    }

    public record Point(double x, double y) {}

    public record Box(double x, double y, double width, double height) {

        public double midX() {
            return x + width / 2;
        }

        public double midY() {
            return y + height / 2;
        }
    }

    /**
     * @param label where the name stands, if not inside
     * @param interrupting whether what surrounds or carries it ends when it happens
     */
    public record Node(
            String id,
            String name,
            Kind kind,
            Marker marker,
            Box box,
            @Nullable Box label,
            boolean interrupting) {}

    public record Flow(
            String id,
            String name,
            String from,
            String to,
            List<Point> points,
            @Nullable Box label) {}
}
