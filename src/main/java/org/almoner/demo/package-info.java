/**
 * The demonstration: invented people and proposals, played through the façades with a clock that runs through the last
 * months in seconds. Nothing is written past the rules.
 */
@ApplicationModule(displayName = "Demonstration")
@NullMarked
package org.almoner.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
