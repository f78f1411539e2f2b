package org.almoner.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.almoner.shared.Event;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down every event before anything else hears of it, so that cause stands before effect in the trail. */
@Service
@Transactional
public class AuditTrail {

    private final AuditRecords records;
    private final Clock clock;

    AuditTrail(AuditRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Only inside the transaction of the act: an act that leaves no record does not happen, and the reverse. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Event event) {
        records.add(clock.instant(), event);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<AuditRecord> of(Collection<UUID> subjects) {
        return subjects.isEmpty() ? List.of() : records.of(subjects);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<AuditRecord> list(AuditFilter filter, @Nullable String cursor, int limit) {
        return records.page(filter, cursor, limit);
    }

    /** The names of all events there are records of. */
    @Transactional(readOnly = true)
    public List<String> events() {
        return records.events();
    }
}
