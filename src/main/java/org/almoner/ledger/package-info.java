/**
 * The books. A pot holds the money of one round; it moves only by insert-only entries, in the transaction of the act
 * that causes them, and never below zero.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {})
@NullMarked
package org.almoner.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
