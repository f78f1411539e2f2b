/** Independent opinions on an eligible application: who may give one, what they say, and when all are in. */
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {"notification", "form", "fund", "organisation", "application"})
@NullMarked
package org.almoner.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
