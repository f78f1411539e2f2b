package org.almoner.web.officer;

import java.util.Collection;
import java.util.Locale;

/** Short names for criteria and questions, made of what officers call them. */
final class Codes {

    private static final int LONGEST = 30;

    private Codes() {}

    /** Like {@code value-for-money}; numbered when that is taken. */
    static String of(String name, Collection<String> taken) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var code = plain.isEmpty() ? "item" : plain.substring(0, Math.min(LONGEST, plain.length()));
        var n = 2;
        for (var next = code; ; next = code + "-" + n++) if (!taken.contains(next)) return next;
    }
}
