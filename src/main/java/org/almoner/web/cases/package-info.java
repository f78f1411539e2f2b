/** The case page: one application as everyone who may see it sees it. */
@NullMarked
package org.almoner.web.cases;

import org.jspecify.annotations.NullMarked;
