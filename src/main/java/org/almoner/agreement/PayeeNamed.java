package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.jspecify.annotations.Nullable;

/** The organisation has said where the money goes. */
public record PayeeNamed(AgreementId subject, @Nullable PersonId by) implements Event {}
