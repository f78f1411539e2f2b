/**
 * Files, kept for good: what people send as evidence, and what is printed for them to sign. A file is known by what is
 * in it, never by its name, and never changes once it is kept.
 */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {})
@NullMarked
package org.almoner.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
