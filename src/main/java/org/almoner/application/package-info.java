/** What an organisation asks a round for: drafted, judged complete, submitted in time, screened, withdrawn. */
@ApplicationModule(
        displayName = "Application",
        allowedDependencies = {"notification", "document", "form", "fund", "organisation"})
@NullMarked
package org.almoner.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
