package org.almoner.web.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.audit.AuditRecord;
import org.almoner.reporting.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes records for people: names instead of ids, words instead of class names. */
@Component
class Lines {

    private final Reports reports;
    private final Facts facts;
    private final MessageSource messages;

    Lines(Reports reports, Facts facts, MessageSource messages) {
        this.reports = reports;
        this.facts = facts;
        this.messages = messages;
    }

    List<Line> of(List<AuditRecord> records, boolean withScores) {
        var names = reports.names(records.stream().flatMap(Lines::ids).collect(Collectors.toSet()));
        return records.stream().map(record -> line(record, names, withScores)).toList();
    }

    /** {@code ApplicationSubmitted} as "Application submitted". */
    String event(String name) {
        return text("event." + name, Facts.words(name));
    }

    private Line line(AuditRecord record, Map<UUID, String> names, boolean withScores) {
        return new Line(
                record.id(),
                record.at(),
                event(record.event()),
                name(record.by(), names),
                names.getOrDefault(record.subject(), record.subject().toString()),
                record.subject(),
                facts.of(record.detail(), names, withScores));
    }

    private String name(@Nullable UUID by, Map<UUID, String> names) {
        return by == null ? text("audit.nobody", "") : names.getOrDefault(by, by.toString());
    }

    private String text(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, Locale.UK));
    }

    private static Stream<UUID> ids(AuditRecord record) {
        var told = record.detail().values().stream().flatMap(Facts::ids);
        return Stream.concat(Stream.ofNullable(record.by()), Stream.concat(Stream.of(record.subject()), told));
    }
}
