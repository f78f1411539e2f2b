package org.almoner.fund;

import java.util.List;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;

/** {@code questions} are the codes of those whose wording changed; {@code version} is the form's from now on. */
public record FormReworded(RoundId subject, int version, List<String> questions, String reason, PersonId by)
        implements Event {}
