package org.almoner.shared;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text that is encrypted in its column ({@code bytea}) and never written anywhere by accident: as text and in JSON it
 * is dots. Who needs it asks for {@link #reveal()}.
 */
public final class Confidential {

    private final String text;

    public Confidential(String text) {
        this.text = text;
    }

    public String reveal() {
        return text;
    }

    /** The last characters after dots, enough for someone who knows the whole to recognise it. */
    public String ending(int length) {
        return "•••• " + text.substring(Math.max(0, text.length() - length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confidential that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return "••••";
    }
}
