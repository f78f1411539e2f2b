package org.almoner.document;

/** What the virus scanner has found in a file so far. Only what is released is ever opened. */
public enum Scan {
    /** There was no scanner, or we made the file ourselves. */
    NOT_SCANNED,
    WAITING,
    CLEAN,
    QUARANTINED;

    public boolean released() {
        return this == NOT_SCANNED || this == CLEAN;
    }
}
