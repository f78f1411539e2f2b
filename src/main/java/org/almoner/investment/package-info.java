/** What the results of a finished agreement earn: nominated, assessed, approved by another, invited to go on. */
@ApplicationModule(
        displayName = "Investment",
        allowedDependencies = {"notification", "form", "fund", "organisation", "application", "award", "agreement"})
@NullMarked
package org.almoner.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
