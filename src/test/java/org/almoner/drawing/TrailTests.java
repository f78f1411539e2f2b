package org.almoner.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.almoner.workflow.Chart;
import org.almoner.workflow.Chart.Box;
import org.almoner.workflow.Chart.Flow;
import org.almoner.workflow.Chart.Kind;
import org.almoner.workflow.Chart.Marker;
import org.almoner.workflow.Chart.Node;
import org.almoner.workflow.Course;
import org.almoner.workflow.Passage;
import org.junit.jupiter.api.Test;

class TrailTests {

    private static final Instant THEN = Instant.parse("2026-11-24T09:00:00Z");

    /** a → b → c, with a way straight from a to c and one back from c to b. */
    private static final Chart LOOP = chart(Kind.USER_TASK, "a>b", "b>c", "a>c", "c>b");

    @Test
    void followsTheWayThatWasTakenAndNotTheOneBeside() {
        var trail = Trail.of(new Course(LOOP, List.of(done("a"), done("b"), now("c"))));
        assertThat(taken(trail, LOOP)).containsExactly("a>b", "b>c");
        assertThat(trail.state("a")).isEqualTo(State.DONE);
        assertThat(trail.state("c")).isEqualTo(State.NOW);
    }

    @Test
    void goesStraightWhenTheProcessDid() {
        var trail = Trail.of(new Course(LOOP, List.of(done("a"), now("c"))));
        assertThat(taken(trail, LOOP)).containsExactly("a>c");
        assertThat(trail.state("b")).isEqualTo(State.NOT_YET);
    }

    @Test
    void comesBack() {
        var trail = Trail.of(new Course(LOOP, List.of(done("a"), done("c"), now("b"))));
        assertThat(taken(trail, LOOP)).containsExactly("a>c", "c>b");
    }

    @Test
    void saysWhatWasLeftUnfinished() {
        var broken = new Passage("b", THEN, THEN, true);
        var trail = Trail.of(new Course(LOOP, List.of(done("a"), broken)));
        assertThat(trail.state("b")).isEqualTo(State.LEFT);
    }

    @Test
    void joinsEveryWayThatCameTogether() {
        var chart = chart(Kind.PARALLEL, "a>c", "b>c");
        var trail = Trail.of(new Course(chart, List.of(done("a"), done("b"), done("c"), done("c"))));
        assertThat(taken(trail, chart)).containsExactly("a>c", "b>c");
    }

    private static List<String> taken(Trail trail, Chart chart) {
        return chart.flows().stream().filter(trail::took).map(Flow::id).toList();
    }

    private static Passage done(String node) {
        return new Passage(node, THEN, THEN, false);
    }

    private static Passage now(String node) {
        return new Passage(node, THEN, null, false);
    }

    private static Chart chart(Kind last, String... flows) {
        var box = new Box(0, 0, 10, 10);
        var nodes = List.of(
                new Node("a", "a", Kind.USER_TASK, Marker.NONE, box, null, true),
                new Node("b", "b", Kind.USER_TASK, Marker.NONE, box, null, true),
                new Node("c", "c", last, Marker.NONE, box, null, true));
        return new Chart(
                "p", "P", "", nodes, Arrays.stream(flows).map(TrailTests::flow).toList());
    }

    private static Flow flow(String id) {
        return new Flow(id, "", id.substring(0, 1), id.substring(2), List.of(), null);
    }
}
