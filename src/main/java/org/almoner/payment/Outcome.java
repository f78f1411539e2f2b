package org.almoner.payment;

/** What became of one line of a run. */
public enum Outcome {
    OPEN,
    MADE,
    FAILED,
    /** The run was given up before it was sent. */
    ABANDONED
}
