package org.almoner.form;

/** The one way words are counted: as the character count of GOV.UK Frontend does in the browser. */
public final class Words {

    /** What separates words in JavaScript, beside the space and the control characters from tab to carriage return. */
    private static final String SPACES =
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
                    + "\u2028\u2029\u202f\u205f\u3000\ufeff";

    private Words() {}

    public static int count(String text) {
        var words = 0;
        var inside = false;
        for (var i = 0; i < text.length(); i++) {
            var separates = separates(text.charAt(i));
            if (!separates && !inside) words++;
            inside = !separates;
        }
        return words;
    }

    private static boolean separates(char c) {
        if (c < '\u00a0') return c == ' ' || (c >= '\t' && c <= '\r');
        return SPACES.indexOf(c) >= 0;
    }
}
