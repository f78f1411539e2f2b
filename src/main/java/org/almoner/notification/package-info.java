/**
 * Letters to people: written in the transaction of the act that causes them, sent afterwards, so that no mail server can
 * hold up or undo an act and no act is announced that did not happen.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {})
@NullMarked
package org.almoner.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
