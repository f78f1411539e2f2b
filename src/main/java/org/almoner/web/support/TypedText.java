package org.almoner.web.support;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;

/** Text from a form field. */
final class TypedText extends PropertyEditorSupport {

    private final boolean tidy;

    TypedText(boolean tidy) {
        this.tidy = tidy;
    }

    @Override
    public void setAsText(@Nullable String text) {
        setValue(text == null || !tidy ? text : text.replace("\r\n", "\n").strip());
    }

    @Override
    public String getAsText() {
        return getValue() == null ? "" : getValue().toString();
    }
}
