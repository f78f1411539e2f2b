/** The trail: one record for every event of the domain, written in its transaction and never changed afterwards. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {})
@NullMarked
package org.almoner.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
