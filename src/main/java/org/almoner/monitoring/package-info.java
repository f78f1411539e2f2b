/**
 * What comes of the money while it is spent: a report on every milestone and one on the whole project, asked for in
 * time, chased when late, accepted or returned by an officer.
 */
@ApplicationModule(
        displayName = "Monitoring",
        allowedDependencies = {"notification", "document", "organisation", "application", "award", "agreement"})
@NullMarked
package org.almoner.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
