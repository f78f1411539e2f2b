package org.almoner.application;

import org.almoner.document.DocumentId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

public record FileAttached(ApplicationId subject, String question, DocumentId document, String name, PersonId by)
        implements Event {}
