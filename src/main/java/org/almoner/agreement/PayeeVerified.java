package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

/** Somebody of finance has made sure where the money goes. */
public record PayeeVerified(AgreementId subject, @Nullable PersonId by) implements Event {}
