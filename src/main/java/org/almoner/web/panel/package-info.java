/** Pages of the decision panel: the ranking, moderation, decisions. */
@NullMarked
package org.almoner.web.panel;

import org.jspecify.annotations.NullMarked;
