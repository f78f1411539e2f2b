/** What the pages about an agreement share, whoever reads them, and its files. */
@NullMarked
package org.almoner.web.agreements;

import org.jspecify.annotations.NullMarked;
