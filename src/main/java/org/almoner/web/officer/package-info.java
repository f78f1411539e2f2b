/** The officers' pages. */
@NullMarked
package org.almoner.web.officer;

import org.jspecify.annotations.NullMarked;
