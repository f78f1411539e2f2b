package org.almoner.application;

/** Why money is given without a competition: one of these, always with a text of its own. */
public enum Exemption {
    ONLY_PROVIDER,
    CONTINUATION,
    EMERGENCY,
    NAMED_IN_LAW,
    INTERNATIONAL_AGREEMENT
}
