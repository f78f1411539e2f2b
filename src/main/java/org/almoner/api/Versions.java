package org.almoner.api;

import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Strong entity tags made of an aggregate's version, and the conditions that ask for them (RFC 9110, RFC 6585). */
final class Versions {

    private Versions() {}

    static <T> ResponseEntity<T> ok(T body, int version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * @throws Refusal {@code api.if-match-missing} (428) without the header, {@code api.if-match-stale} (412) when
     *     somebody changed the thing meanwhile
     */
    static void require(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) throw new Refusal("api.if-match-missing");
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals(tag(version)))
            throw new Refusal("api.if-match-stale");
    }
}
