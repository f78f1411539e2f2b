/** How much minimal financial assistance an organisation has had, and how much it may still be given. */
@ApplicationModule(displayName = "Subsidy", allowedDependencies = "organisation")
@NullMarked
package org.almoner.subsidy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
