package org.almoner.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened, in order, as the audit trail tells it: to be played again to an engine that has nothing else to do. */
record Score(List<Note> notes) {

    record Note(String event, UUID subject) {}

    static long end(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(max(id), 0) from audit_record")
                .query(Long.class)
                .single();
    }

    static Score since(JdbcClient jdbc, long end) {
        return new Score(jdbc.sql("select event, subject from audit_record where id > :end order by id")
                .param("end", end)
                .query(Note.class)
                .list());
    }

    /** The same for other subjects. */
    Score anew() {
        Map<UUID, UUID> others = new HashMap<>();
        return new Score(notes.stream()
                .map(note -> new Note(note.event(), others.computeIfAbsent(note.subject(), any -> UUID.randomUUID())))
                .toList());
    }
}
