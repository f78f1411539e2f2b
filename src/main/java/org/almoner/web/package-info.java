/** The pages, by audience. The outermost edge: may use every module, and no module may use it. */
@ApplicationModule(displayName = "Pages")
@NullMarked
package org.almoner.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
