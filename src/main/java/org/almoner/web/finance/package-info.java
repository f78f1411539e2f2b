/** Pages of finance officers: the pots, the entries behind every figure, the award report. Auditors read them too. */
@NullMarked
package org.almoner.web.finance;

import org.jspecify.annotations.NullMarked;
