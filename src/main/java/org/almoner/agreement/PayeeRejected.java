package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

/** The account cannot be paid to; the organisation has to name another. */
public record PayeeRejected(
        AgreementId subject, String reason, @Nullable PersonId by) implements Event {}
