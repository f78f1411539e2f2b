package org.almoner.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when. Acts are played in the order of their time, and an act may write later ones into the script. */
final class Script {

    private record Act(Instant at, int number, Runnable deed) {}

    private final PriorityQueue<Act> acts =
            new PriorityQueue<>(Comparator.comparing(Act::at).thenComparing(Act::number));
    private int written;

    void at(Instant when, Runnable deed) {
        acts.add(new Act(when, written++, deed));
    }

    /** Plays what comes before the end; the rest has not happened yet. */
    void play(PlayedClock clock, Instant end) {
        for (var act = acts.poll(); act != null && act.at().isBefore(end); act = acts.poll()) {
            clock.passTo(act.at());
            act.deed().run();
        }
        clock.passTo(end);
    }
}
