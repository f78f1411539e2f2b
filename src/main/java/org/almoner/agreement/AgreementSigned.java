package org.almoner.agreement;

import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** A signatory of the organisation signed the document with this SHA-256. */
public record AgreementSigned(AgreementId subject, String name, String sha256, PersonId by) implements Event {}
