/** Real processes, killed in the middle of their work. */
@NullMarked
package org.almoner.crash;

import org.jspecify.annotations.NullMarked;
