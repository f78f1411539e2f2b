package org.almoner.web.finance;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** The reason of an act that may need one. */
record ReasonForm(String reason) {

    static final ReasonForm EMPTY = new ReasonForm("");

    ReasonForm(@Nullable String reason) {
        this.reason = requireNonNullElse(reason, "");
    }
}
