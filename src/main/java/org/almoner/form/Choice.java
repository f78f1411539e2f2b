package org.almoner.form;

import static java.util.Objects.requireNonNullElse;

/** One answer that can be chosen; {@code code} is what is kept and what conditions name. */
public record Choice(String code, String text) {

    public Choice {
        code = requireNonNullElse(code, "");
        text = requireNonNullElse(text, "");
    }
}
