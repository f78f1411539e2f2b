package org.almoner.web.officer;

import org.jspecify.annotations.Nullable;

/** An act that needs no more than a click; {@code once} makes a second click the same act. */
record ConfirmForm(@Nullable String once) {

    static final ConfirmForm EMPTY = new ConfirmForm(null);

    String key() {
        return "page:" + (once == null ? "" : once);
    }
}
