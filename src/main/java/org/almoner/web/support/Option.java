package org.almoner.web.support;

import org.jspecify.annotations.Nullable;

/** One choice among radios, checkboxes or in a select. */
public record Option(String value, String text, @Nullable String hint) {

    public Option(String value, String text) {
        this(value, text, null);
    }
}
