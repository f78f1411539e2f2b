/** What an accepted offer becomes: the terms, the milestones and the signature that commits the money. */
@ApplicationModule(
        displayName = "Agreement",
        allowedDependencies = {"notification", "ledger", "fund", "organisation", "application", "award"})
@NullMarked
package org.almoner.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
