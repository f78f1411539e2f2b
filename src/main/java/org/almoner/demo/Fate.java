package org.almoner.demo;

/**
 * What goes otherwise than planned under an agreement: each is the number of a milestone from 0, or {@link #NEVER}.
 *
 * @param late its report comes after it was asked for twice
 * @param returned its claim is sent back and submitted again
 * @param cut a line of its claim is not paid in full
 * @param bounced its payment comes back from the bank the first time
 * @param unapproved its claim is checked and still waits for a budget holder
 * @param closed the agreement is closed once everything is paid
 */
record Fate(int late, int returned, int cut, int bounced, int unapproved, boolean closed) {

    static final int NEVER = -1;
    static final Fate SMOOTH = new Fate(NEVER, NEVER, NEVER, NEVER, NEVER, true);

    Fate late(int milestone) {
        return new Fate(milestone, returned, cut, bounced, unapproved, closed);
    }

    Fate returned(int milestone) {
        return new Fate(late, milestone, cut, bounced, unapproved, closed);
    }

    Fate cut(int milestone) {
        return new Fate(late, returned, milestone, bounced, unapproved, closed);
    }

    Fate bounced(int milestone) {
        return new Fate(late, returned, cut, milestone, unapproved, closed);
    }

    Fate unapproved(int milestone) {
        return new Fate(late, returned, cut, bounced, milestone, closed);
    }

    Fate leftOpen() {
        return new Fate(late, returned, cut, bounced, unapproved, false);
    }
}
