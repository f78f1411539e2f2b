package org.almoner.fund;

/** The legal form the money of a fund is given in. */
public enum Instrument {
    GRANT,
    SBRI_CONTRACT,
    PRIZE
}
