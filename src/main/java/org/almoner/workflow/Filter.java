package org.almoner.workflow;

/** Which part of a person's work to list. {@code ALL} is what they took and what they may take. */
public enum Filter {
    ALL,
    MINE,
    UNCLAIMED,
    OVERDUE
}
