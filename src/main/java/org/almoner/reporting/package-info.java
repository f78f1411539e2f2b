/**
 * Reports over everything, as at any day. It listens to what happens and writes down what was true from then on; beyond
 * that history nothing here changes anything. Nobody below uses it.
 */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {"fund", "organisation", "award", "agreement", "claim"})
@NullMarked
package org.almoner.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
