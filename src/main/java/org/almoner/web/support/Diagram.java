package org.almoner.web.support;

import java.util.List;
import org.almoner.drawing.Drawing;

/** A drawn diagram on a page, with the others it can be changed for. The part {@code diagram} shows it. */
public record Diagram(List<Tab> tabs, Drawing drawing) {

    public record Tab(String text, String href, boolean current) {}

    public static Diagram of(Drawing drawing) {
        return new Diagram(List.of(), drawing);
    }
}
