/**
 * The process engine, and the only room that knows its name. Domain events go in and move the diagrams on; steps of the
 * façades are called back; what waits for people is kept as a work queue.
 */
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {})
@NullMarked
package org.almoner.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
