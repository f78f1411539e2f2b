package org.almoner.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** The identity of an aggregate: a record of one time-ordered {@link UUID} (version 7), so that keys insert in order. */
public interface Id {

    TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    @JsonValue
    UUID value();

    static UUID next() {
        return GENERATOR.generate();
    }
}
