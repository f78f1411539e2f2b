/** Who people are, what they may do and up to which amount: sign-in, roles, approval limits, personal API tokens. */
@ApplicationModule(
        displayName = "Identity",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
@NullMarked
package org.almoner.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
