package org.almoner.agreement;

/** Whether it is known where the money goes. */
public enum Payee {
    UNKNOWN,
    NAMED,
    VERIFIED
}
