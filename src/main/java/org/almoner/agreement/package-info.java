/**
 * What an accepted offer becomes: the printed text that both sides sign, the checks before money is committed, the
 * milestones and the profile by financial year, and the orderly or early end.
 */
@ApplicationModule(
        displayName = "Agreement",
        allowedDependencies = {
            "notification",
            "document",
            "ledger",
            "form",
            "fund",
            "organisation",
            "application",
            "award"
        })
@NullMarked
package org.almoner.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
