package org.almoner.application;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as people typed it, fit to be kept, hashed and printed: composed characters (NFC), line feeds, and none of the
 * characters that show nothing or turn the reading direction of what follows.
 */
public final class PlainText {

    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private PlainText() {}

    public static String of(String typed) {
        return Plausible.text((plain(typed) ? typed : cleaned(typed)).strip(), Plausible.MAX_TEXT);
    }

    /** Most texts, read again at every act on their application, have nothing to be cleaned of. */
    private static boolean plain(String typed) {
        for (var i = 0; i < typed.length(); i++) {
            var c = typed.charAt(i);
            if ((c < ' ' || c > '~') && c != '\n' && c != '\t') return false;
        }
        return true;
    }

    private static String cleaned(String typed) {
        var lines = BREAKS.matcher(typed).replaceAll("\n");
        var seen = UNSEEN.matcher(lines).replaceAll("");
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    /** The same on one line. */
    static String line(String typed) {
        return Plausible.text(SPACES.matcher(of(typed)).replaceAll(" "), Plausible.MAX_LINE);
    }
}
