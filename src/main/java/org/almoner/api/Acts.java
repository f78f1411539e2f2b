package org.almoner.api;

import java.util.function.Supplier;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Once;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Acts that a client may send twice: they take an {@code Idempotency-Key} and answer the same each time. */
@Component
class Acts {

    private final Once once;

    Acts(Once once) {
        this.once = once;
    }

    /** @param act the act and what it is done to, such as {@code submit 018f…} */
    <T> T once(@Nullable String key, SignedIn me, String act, Object request, Class<T> type, Supplier<T> body) {
        if (key == null || key.isBlank()) throw new Refusal("api.idempotency-key-missing");
        return once.run("api:" + key.strip(), me.id().value(), act, request, type, body);
    }
}
