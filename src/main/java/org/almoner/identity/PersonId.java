package org.almoner.identity;

import java.io.Serializable;
import java.util.UUID;
import org.almoner.shared.Id;

public record PersonId(UUID value) implements Id, Serializable {

    public static PersonId next() {
        return new PersonId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
