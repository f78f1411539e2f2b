/** Pages of claims: written by the organisation, checked by an officer, approved by a budget holder, read by all who may. */
@NullMarked
package org.almoner.web.claims;

import org.jspecify.annotations.NullMarked;
