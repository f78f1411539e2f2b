package org.almoner.reporting;

/** How far an award has come: its own status or, once its agreement is in effect, that of the agreement. */
public enum Stage {
    PROPOSED,
    RECOMMENDED,
    RESERVE,
    DECLINED,
    APPROVED,
    OFFERED,
    ACCEPTED,
    REFUSED,
    LAPSED,
    WITHDRAWN,
    ACTIVE,
    SUSPENDED,
    CLOSING,
    CLOSED,
    TERMINATED
}
