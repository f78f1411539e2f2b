package org.almoner.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One record in words. */
public record Line(long id, Instant at, String event, String by, String about, UUID subject, List<Fact> facts) {

    /** One value of the event. */
    public record Fact(String name, String value) {}
}
