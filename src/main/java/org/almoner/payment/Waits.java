package org.almoner.payment;

/** Why a requested payment cannot go into a run yet. */
public enum Waits {
    NOTHING,
    /** Payments of its award are held. */
    HELD,
    /** The payee's bank details are not verified, or have changed since. */
    ACCOUNT
}
