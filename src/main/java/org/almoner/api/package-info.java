/** The REST edge, {@code /api/v1}: the same façades and the same refusals as the pages, by resource. */
@ApplicationModule(displayName = "API")
@NullMarked
package org.almoner.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
