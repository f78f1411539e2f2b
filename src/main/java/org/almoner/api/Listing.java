package org.almoner.api;

import java.util.List;
import java.util.function.Function;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One page of a list; {@code next} is the cursor to ask for the following one with, absent on the last. */
record Listing<T>(List<T> items, @Nullable String next) {

    static final int MOST = 200;

    static <T> ResponseEntity<Listing<T>> of(Page<T> page) {
        return of(page, Function.identity());
    }

    /** The same, each row in the shape the API gives it; with {@code Link: rel="next"} (RFC 8288). */
    static <R, T> ResponseEntity<Listing<T>> of(Page<R> page, Function<R, T> shape) {
        var body = new Listing<>(page.items().stream().map(shape).toList(), page.next());
        var answer = ResponseEntity.ok();
        if (page.next() != null) answer.header(HttpHeaders.LINK, "<" + address(page.next()) + ">; rel=\"next\"");
        return answer.body(body);
    }

    static int limit(@Nullable Integer asked) {
        return asked == null ? Page.SIZE : Math.clamp(asked, 1, MOST);
    }

    private static String address(String cursor) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(cursor)
                .toUriString();
    }
}
