package org.almoner.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one aggregate. The class name is the message name and the id of the user task in the
 * diagrams; the first component is {@code subject}.
 */
public interface Event {

    Id subject();

    /** The person who acted; {@code null} when the process or the clock did. */
    default @Nullable Id by() {
        return null;
    }
}
