package org.almoner.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.almoner.workflow.Chart;
import org.almoner.workflow.Chart.Box;
import org.almoner.workflow.Chart.Flow;
import org.almoner.workflow.Chart.Kind;
import org.almoner.workflow.Chart.Marker;
import org.almoner.workflow.Chart.Node;
import org.almoner.workflow.Chart.Point;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SheetTests {

    private static final Chart CHART = new Chart(
            "award",
            "Award <& \"co\">",
            "One decides.",
            List.of(
                    node("begun", Kind.START, 0),
                    node("Decide on the award of a very long name", Kind.USER_TASK, 100),
                    node("ended", Kind.END, 260)),
            List.of(new Flow("f", "yes", "begun", "ended", List.of(new Point(36, 18), new Point(100, 18)), null)));

    @Test
    void writesXmlThatIsSafeAndHasNoStyleOfItsOwn() throws Exception {
        var svg = Sheet.draw(CHART, Look.of(Map.of("ended", new Tally(0, 12))));
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Award <& \"co\">");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("One decides.");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("drawing-award");
        assertThat(svg).doesNotContain("style=", "<script", "onload").contains("viewBox=\"-14 -14 ", ">12</text>");
    }

    @Test
    void wrapsLongNamesInsideTheirTask() {
        assertThat(Lettering.lines("Decide on the award of a very long name", 106, 13.5))
                .hasSizeBetween(3, 4)
                .allSatisfy(line -> assertThat(Lettering.width(line, 13.5)).isLessThanOrEqualTo(106));
        assertThat(Lettering.lines("Unbreakablelongword", 20, 13.5)).containsExactly("Unbreakablelongword");
    }

    private static Node node(String name, Kind kind, double x) {
        var task = kind == Kind.USER_TASK;
        return new Node(name, name, kind, Marker.NONE, new Box(x, 0, task ? 120 : 36, task ? 80 : 36), null, true);
    }
}
