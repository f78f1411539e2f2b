package org.almoner.reporting;

import org.jspecify.annotations.Nullable;

/** Identifiers of organisations by org-id.guide: the register's code, then the number there. */
final class Registers {

    private static final int LONGEST = 7;

    private Registers() {}

    /** By Companies House before a register of charities, and only by {@code otherwise} when neither knows it. */
    static String organisation(@Nullable String company, @Nullable String charity, String otherwise) {
        if (company != null) return "GB-COH-" + company;
        if (charity == null) return otherwise;
        return register(charity) + charity(charity);
    }

    /** As its register writes it: Scotland keeps its letters, Northern Ireland has none, a linked charity is its parent. */
    static String charity(String number) {
        if (number.startsWith("SC")) return number;
        var digits = number.replaceFirst("^NIC?", "");
        return digits.length() > LONGEST ? digits.substring(0, LONGEST) : digits;
    }

    private static String register(String charity) {
        if (charity.startsWith("SC")) return "GB-SC-";
        return charity.startsWith("NI") ? "GB-NIC-" : "GB-CHC-";
    }
}
