package org.almoner.web.audit;

import static java.util.Objects.requireNonNullElse;

import org.almoner.web.support.DateParts;

/** What the reader asks for, as typed. Both days are included. */
public record AuditForm(String by, String event, String subject, DateParts from, DateParts until) {

    public AuditForm {
        by = requireNonNullElse(by, "").strip();
        event = requireNonNullElse(event, "").strip();
        subject = requireNonNullElse(subject, "").strip();
        from = requireNonNullElse(from, DateParts.NONE);
        until = requireNonNullElse(until, DateParts.NONE);
    }
}
