/** Draws the diagrams of the processes as SVG: with what a case has passed, or with how many cases wait where. */
@ApplicationModule(
        displayName = "Drawing",
        allowedDependencies = {"workflow"})
@NullMarked
package org.almoner.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
