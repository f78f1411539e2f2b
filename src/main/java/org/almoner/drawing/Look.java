package org.almoner.drawing;

import java.util.Map;
import org.almoner.workflow.Chart.Flow;

/** What a drawing shows of each part of the chart. */
interface Look {

    State state(String node);

    Tally tally(String node);

    boolean took(Flow flow);

    /** The way of one case. */
    static Look of(Trail trail) {
        return new Look() {
            @Override
            public State state(String node) {
                return trail.state(node);
            }

            @Override
            public Tally tally(String node) {
                return Tally.NONE;
            }

            @Override
            public boolean took(Flow flow) {
                return trail.took(flow);
            }
        };
    }

    /** Many cases at once: no way is taken, but steps are busy. */
    static Look of(Map<String, Tally> tallies) {
        return new Look() {
            @Override
            public State state(String node) {
                return tally(node).now() > 0 ? State.NOW : State.NOT_YET;
            }

            @Override
            public Tally tally(String node) {
                return tallies.getOrDefault(node, Tally.NONE);
            }

            @Override
            public boolean took(Flow flow) {
                return false;
            }
        };
    }
}
