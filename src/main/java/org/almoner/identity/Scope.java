package org.almoner.identity;

/** What a personal API token may be used for, within what its owner may do. */
public enum Scope {
    READ,
    WRITE
}
