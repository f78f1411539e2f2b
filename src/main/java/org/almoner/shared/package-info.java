/** Words every module speaks: ids, events, steps, refusals. Nothing here carries a business noun. */
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.almoner.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
