/**
 * The application form of a round: sections of questions, which of them are asked, and how an answer is read, judged and
 * shown. Values only; a round owns its form, an application its answers.
 */
@ApplicationModule(
        displayName = "Form",
        allowedDependencies = {})
@NullMarked
package org.almoner.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
