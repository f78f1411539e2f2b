package org.almoner.web.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.application.ApplicationId;
import org.almoner.investment.Lineage;

/** Where each application of a lineage is drawn: generations from left to right, branches below each other. */
public record FamilyTree(List<Box> boxes, List<Line> lines, int width, int height) {

    private static final int BOX_WIDTH = 200;
    private static final int BOX_HEIGHT = 66;
    private static final int COLUMN = BOX_WIDTH + 110;
    private static final int ROW = BOX_HEIGHT + 24;

    public record Box(Lineage.Step step, boolean here, int x, int y) {

        public int middle() {
            return y + BOX_HEIGHT / 2;
        }

        public int right() {
            return x + BOX_WIDTH;
        }
    }

    public record Line(int fromX, int fromY, int toX, int toY) {

        /** The path of the arrow, in three straight parts. */
        public String path() {
            var bend = toX - 100;
            return "M%d %d H%d V%d H%d".formatted(fromX, fromY, bend, toY, toX - 8);
        }

        public String head() {
            return "M%d %d l-10 -6 v12 z".formatted(toX, toY);
        }
    }

    static FamilyTree of(Lineage lineage, ApplicationId here) {
        var placed = new Placing(lineage, here);
        lineage.steps().stream().filter(placed::root).forEach(root -> placed.put(root, 0));
        return placed.tree();
    }

    /** Depth first, so that a branch stays together; the first child continues its parent's row. */
    private static final class Placing {

        private final Lineage lineage;
        private final ApplicationId here;
        private final Map<ApplicationId, Box> boxes = new HashMap<>();
        private final List<Line> lines = new ArrayList<>();
        private int rows;

        Placing(Lineage lineage, ApplicationId here) {
            this.lineage = lineage;
            this.here = here;
        }

        boolean root(Lineage.Step step) {
            return lineage.steps().stream().noneMatch(other -> other.id().equals(step.origin()));
        }

        void put(Lineage.Step step, int depth) {
            var box = new Box(step, step.id().equals(here), depth * COLUMN + 2, rows * ROW + 2);
            boxes.put(step.id(), box);
            var parent = boxes.get(step.origin());
            if (parent != null) lines.add(new Line(parent.right(), parent.middle(), box.x(), box.middle()));
            var children = lineage.steps().stream()
                    .filter(other -> step.id().equals(other.origin()))
                    .toList();
            if (children.isEmpty()) rows++;
            children.forEach(child -> put(child, depth + 1));
        }

        FamilyTree tree() {
            var all = lineage.steps().stream().map(step -> boxes.get(step.id())).toList();
            var width = all.stream().mapToInt(Box::right).max().orElse(0) + 2;
            return new FamilyTree(all, List.copyOf(lines), width, rows * ROW - (ROW - BOX_HEIGHT) + 4);
        }
    }
}
