package org.almoner.api;

import java.util.regex.Pattern;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Strong entity tags made of an aggregate's version, and the conditions that ask for them (RFC 9110, RFC 6585). */
final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

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

    /**
     * The version a writer says to have seen, for those who answer a stale one themselves.
     *
     * @return null for {@code *}: any version will do
     * @throws Refusal {@code api.if-match-missing} (428) without the header
     */
    static @Nullable Integer seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) throw new Refusal("api.if-match-missing");
        if (ifMatch.strip().equals("*")) return null;
        var tag = TAG.matcher(ifMatch.strip());
        return tag.matches() ? Integer.valueOf(tag.group(1)) : Integer.valueOf(-1);
    }
}
