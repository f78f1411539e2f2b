package org.almoner.document;

import java.text.Normalizer;

/** A name as somebody sent it, made safe to show, to write into a header and to save under. */
final class FileName {

    private static final int LONGEST = 120;
    /** Control characters, halves of characters, and the marks that turn the direction of a text around. */
    private static final String UNWANTED =
            "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]";

    private FileName() {}

    static String clean(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll(UNWANTED, "");
        var last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        var kept = last.replaceAll("[<>:\"|?*]", "-").replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        return kept.isEmpty() ? "document" : shortened(kept);
    }

    /** Keeps the ending. */
    private static String shortened(String name) {
        var points = name.codePoints().toArray();
        if (points.length <= LONGEST) return name;
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return new String(points, 0, LONGEST - ending.length()).strip() + ending;
    }
}
