/** Pages of the approvers: what waits for their authority. */
@NullMarked
package org.almoner.web.approver;

import org.jspecify.annotations.NullMarked;
