package org.almoner.drawing;

/** Of a step: passed, waiting there now, left because something else came in between, or not reached. */
public enum State {
    DONE,
    NOW,
    LEFT,
    NOT_YET
}
