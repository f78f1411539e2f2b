/** Reports over everything, read from SQL views. Nothing here changes anything. */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {})
@NullMarked
package org.almoner.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
