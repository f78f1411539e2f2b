/**
 * What the panel decides about a proposed application: the ranking and its funding line, the decision, the approvals
 * the authority table asks for, the offer and the reserve list. Money moves in the ledger in the same transaction.
 */
@ApplicationModule(
        displayName = "Award",
        allowedDependencies = {
            "notification",
            "ledger",
            "form",
            "fund",
            "organisation",
            "application",
            "review",
            "subsidy"
        })
@NullMarked
package org.almoner.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
