package org.almoner.shared;

/** A value type that is kept whole in a {@code jsonb} column; a module declares a bean for each it owns. */
public record JsonColumn(Class<?> type) {}
