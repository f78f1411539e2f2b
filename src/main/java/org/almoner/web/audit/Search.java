package org.almoner.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.almoner.audit.AuditFilter;
import org.almoner.identity.People;
import org.almoner.reporting.Reports;
import org.almoner.web.support.DateParts;
import org.almoner.web.support.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Turns what was typed into a filter: names into people, references into everything that goes by them. */
@Component
class Search {

    private static final int MOST_PEOPLE = 100;

    private final People people;
    private final Reports reports;

    Search(People people, Reports reports) {
        this.people = people;
        this.reports = reports;
    }

    AuditFilter filter(AuditForm form, BindingResult errors) {
        var from = day(form.from(), "from", errors);
        var until = day(form.until(), "until", errors).map(day -> day.plusDays(1));
        return new AuditFilter(
                form.by().isEmpty() ? null : people(form.by()),
                form.event().isEmpty() ? null : form.event(),
                form.subject().isEmpty() ? null : subjects(form.subject()),
                from.map(Search::begins).orElse(null),
                until.map(Search::begins).orElse(null));
    }

    private List<UUID> people(String typed) {
        return people.list(typed, null, MOST_PEOPLE).items().stream()
                .map(person -> person.id().value())
                .toList();
    }

    private List<UUID> subjects(String typed) {
        var id = id(typed);
        return id == null ? reports.subjects(typed) : List.of(id);
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.length() == 36 ? UUID.fromString(typed) : null;
        } catch (IllegalArgumentException reference) {
            return null;
        }
    }

    private static Optional<LocalDate> day(DateParts typed, String field, BindingResult errors) {
        if (!typed.blank() && typed.date().isEmpty()) errors.rejectValue(field, "form.date.unreal");
        return typed.date();
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(Formats.LONDON).toInstant();
    }
}
