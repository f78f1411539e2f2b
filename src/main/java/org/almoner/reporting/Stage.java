package org.almoner.reporting;

/** How far an award has come: its own status or, once there is an agreement, that of the agreement. */
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
    OPEN,
    ACTIVE,
    SUSPENDED,
    CLOSING,
    CLOSED,
    TERMINATED
}
