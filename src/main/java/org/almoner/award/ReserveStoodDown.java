package org.almoner.award;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** The round is complete and no money reached this award on the reserve list. */
public record ReserveStoodDown(AwardId subject, PersonId by) implements Event {}
