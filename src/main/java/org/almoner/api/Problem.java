package org.almoner.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, in the shape of RFC 9457. {@code code} is stable and made for programs; {@code detail} is a sentence
 * for people and may change.
 */
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        @Nullable List<Violation> errors) {

    /** One wrong value: {@code pointer} is a JSON Pointer (RFC 6901) into the request body, or a parameter's name. */
    record Violation(String pointer, String code, String detail) {}

    /** A problem on its way out, with the headers its status asks for (Allow, Accept, Retry-After …). */
    record Answer(Problem problem, HttpHeaders headers) {}

    static Problem of(HttpStatusCode status, String code, String detail, String instance) {
        return of(status, code, detail, instance, null);
    }

    static Problem of(
            HttpStatusCode status, String code, String detail, String instance, @Nullable List<Violation> errors) {
        var known = org.springframework.http.HttpStatus.resolve(status.value());
        var title = known == null ? "Error" : known.getReasonPhrase();
        return new Problem("about:blank", title, status.value(), code, detail, instance, errors);
    }
}
