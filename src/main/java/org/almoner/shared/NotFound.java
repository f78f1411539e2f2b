package org.almoner.shared;

/** There is no such thing, or the person asking may not know that there is. */
public final class NotFound extends RuntimeException {

    public NotFound(Object what) {
        super("Not found: " + what, null, false, false);
    }

    public NotFound() {
        this("");
    }
}
