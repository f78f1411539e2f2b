/** Paid money asked back from an organisation: raised, then received into its pot or written off. */
@ApplicationModule(
        displayName = "Recovery",
        allowedDependencies = {"notification", "ledger", "organisation", "agreement", "award", "fund"})
@NullMarked
package org.almoner.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
