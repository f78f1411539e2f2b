/** Almoner: grant-fund administration, from a published round to an award that reconciles to the penny. */
@NullMarked
package org.almoner;

import org.jspecify.annotations.NullMarked;
