package org.almoner.form;

import java.util.regex.Pattern;

/** The one way words are counted: as the character count of GOV.UK Frontend does in the browser. */
public final class Words {

    private static final Pattern WORD =
            Pattern.compile("[^\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+");

    private Words() {}

    public static int count(String text) {
        var word = WORD.matcher(text);
        var words = 0;
        while (word.find()) words++;
        return words;
    }
}
