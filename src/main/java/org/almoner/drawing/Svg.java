package org.almoner.drawing;

import java.util.Locale;

/** Writes SVG. Texts and attributes are escaped, numbers short. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** @param attributes names and values in turn */
    Svg open(String tag, Object... attributes) {
        tag(tag, attributes).append('>');
        return this;
    }

    Svg empty(String tag, Object... attributes) {
        tag(tag, attributes).append("/>");
        return this;
    }

    Svg text(String tag, String text, Object... attributes) {
        return open(tag, attributes).said(text).close(tag);
    }

    private Svg said(String text) {
        out.append(escaped(text));
        return this;
    }

    Svg close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    private StringBuilder tag(String tag, Object... attributes) {
        out.append('<').append(tag);
        for (var i = 0; i < attributes.length; i += 2)
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(written(attributes[i + 1]))
                    .append('"');
        return out;
    }

    private static String written(Object value) {
        return value instanceof Double number ? number(number) : escaped(value.toString());
    }

    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
