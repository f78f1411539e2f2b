package org.almoner.reporting;

import java.util.regex.Pattern;

/** Text of an applicant made fit to be published: without addresses and numbers a person could be reached by. */
final class PublicText {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\w£.,])(\\+44|0)[\\d ()-]{8,14}\\d");
    private static final int LONGEST_TITLE = 140;

    private PublicText() {}

    static String of(String text) {
        return TELEPHONE
                .matcher(EMAIL.matcher(text).replaceAll("[removed]"))
                .replaceAll("[removed]")
                .strip();
    }

    /** On one line and no longer than the standard advises. */
    static String title(String text) {
        var line = of(text).replaceAll("\\s+", " ");
        return line.length() < LONGEST_TITLE
                ? line
                : line.substring(0, LONGEST_TITLE - 2).strip() + "…";
    }
}
