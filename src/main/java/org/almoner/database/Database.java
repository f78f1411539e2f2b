package org.almoner.database;

/**
 * What kind of database this is.
 *
 * @param embedded we started it ourselves, because no {@code spring.datasource.url} was given
 * @param demonstration demonstration data belongs in it: {@code almoner.demonstration}, or else the same as embedded
 */
public record Database(boolean embedded, boolean demonstration) {}
