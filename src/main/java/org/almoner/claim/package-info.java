/**
 * What a grantee asks to be paid under an agreement: cost lines with their evidence, checked by one person and approved
 * by another. Never more than what is left, and nothing is owed before it is approved.
 */
@ApplicationModule(
        displayName = "Claim",
        allowedDependencies = {
            "notification",
            "document",
            "ledger",
            "form",
            "fund",
            "organisation",
            "application",
            "award",
            "agreement",
            "payment"
        })
@NullMarked
package org.almoner.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
