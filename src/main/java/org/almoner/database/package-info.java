/**
 * Where the data lives: a PostgreSQL of our own when none is configured, the schema, and how values are written to
 * columns and JSON. Technical; no module calls it, but for asking whether the {@link org.almoner.database.Database} is
 * our own.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.almoner.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
