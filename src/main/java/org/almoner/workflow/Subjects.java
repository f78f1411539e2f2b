package org.almoner.workflow;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.beans.Introspector;
import java.util.Map;
import java.util.UUID;
import org.almoner.shared.Id;
import org.almoner.shared.Ids;

/** Process {@code application} runs for an {@code ApplicationId}: the names are the wiring. */
final class Subjects {

    private static final Map<String, Class<? extends Id>> TYPES =
            Ids.types().stream().collect(toUnmodifiableMap(Subjects::process, type -> type));

    private Subjects() {}

    static Id of(String process, String businessKey) {
        var type = TYPES.get(process);
        if (type == null) throw new IllegalStateException("No id is named after the process " + process);
        return Ids.of(type, UUID.fromString(businessKey));
    }

    private static String process(Class<? extends Id> type) {
        return Introspector.decapitalize(type.getSimpleName().replaceFirst("Id$", ""));
    }
}
