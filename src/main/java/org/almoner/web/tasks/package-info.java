/** Everyone's home: what waits for them, the most urgent first. */
@NullMarked
package org.almoner.web.tasks;

import org.jspecify.annotations.NullMarked;
