package org.almoner.organisation;

/** What a bank's confirmation of payee answered about the name on an account. */
public enum PayeeCheck {
    MATCH,
    CLOSE_MATCH,
    NO_MATCH,
    NOT_CHECKED
}
