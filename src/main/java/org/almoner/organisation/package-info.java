/** The bodies that apply for money, and which people may act for them. */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {})
@NullMarked
package org.almoner.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
