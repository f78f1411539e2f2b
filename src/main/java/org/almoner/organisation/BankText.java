package org.almoner.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as every UK bank can print it: A to Z, 0 to 9, {@code . & / -} and blanks (the set of Bacs). Accents go and
 * letters of their own are spelled out (ø → O, ß → SS), apostrophes are dropped, whatever else is not in the set
 * becomes a blank, and blanks are drawn together.
 */
public final class BankText {

    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "AE"),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "OE"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "O"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "D"),
            Map.entry("ð", "d"),
            Map.entry("Ð", "D"),
            Map.entry("þ", "th"),
            Map.entry("Þ", "TH"),
            Map.entry("ı", "i"));
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘`´]");
    private static final Pattern FOREIGN = Pattern.compile("[^A-Z0-9.&/ -]");

    private BankText() {}

    /** At most this long; empty when no letter and no figure is left of it. */
    public static String fold(String text, int length) {
        var spelled = APOSTROPHE.matcher(text).replaceAll("");
        for (var letter : SPELLED.entrySet()) spelled = spelled.replace(letter.getKey(), letter.getValue());
        var plain = ACCENT.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
        var folded = FOREIGN.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll(" ");
        var drawn = folded.replaceAll(" +", " ").strip();
        var cut = drawn.length() > length ? drawn.substring(0, length).strip() : drawn;
        return cut.chars().anyMatch(BankText::says) ? cut : "";
    }

    private static boolean says(int character) {
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
    }
}
