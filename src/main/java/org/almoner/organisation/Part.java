package org.almoner.organisation;

/** What a person may do for an organisation; one person may have several parts. */
public enum Part {
    /** Changes the organisation and its people, starts and submits applications, answers offers. */
    LEAD,
    /** Works on applications. */
    CONTRIBUTOR,
    /** Binds the organisation: submits, answers offers and signs agreements. */
    SIGNATORY
}
