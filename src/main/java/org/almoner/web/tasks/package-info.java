/** The work queue: everyone's home. */
@NullMarked
package org.almoner.web.tasks;

import org.jspecify.annotations.NullMarked;
