package org.almoner.workflow;

/**
 * How much work a person has.
 *
 * @param mine taken by or meant for them alone
 * @param unclaimed waiting in their groups
 * @param dueSoon of both, due within seven days
 * @param overdue of both, due before now
 */
public record WorkCounts(long mine, long unclaimed, long dueSoon, long overdue) {}
