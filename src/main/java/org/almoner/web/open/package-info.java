/** Pages for everyone: which rounds there are and on what terms. */
@NullMarked
package org.almoner.web.open;

import org.jspecify.annotations.NullMarked;
