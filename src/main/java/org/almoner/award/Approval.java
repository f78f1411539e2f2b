package org.almoner.award;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.springframework.data.relational.core.mapping.Table;

/** One budget holder's yes. */
@Table("award_approval")
public record Approval(PersonId by, Instant at) {}
