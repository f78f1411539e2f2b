/** What money is for and on what terms it is offered: funds and their rounds. A published round is frozen. */
@ApplicationModule(
        displayName = "Fund",
        allowedDependencies = {"ledger", "form"})
@NullMarked
package org.almoner.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
