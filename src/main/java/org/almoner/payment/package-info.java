/**
 * Money that leaves: payments as they are asked for, and the runs in which they are sent to the bank. It knows payees and
 * references, not what a payment is for. One person prepares a run, another releases it, and a file is written once.
 */
@ApplicationModule(
        displayName = "Payment",
        allowedDependencies = {"ledger", "organisation", "notification", "document"})
@NullMarked
package org.almoner.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
