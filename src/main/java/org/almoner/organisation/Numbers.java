package org.almoner.organisation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Company numbers (Companies House: 8 characters) and charity numbers (England and Wales, Scotland SC, Northern Ireland NI). */
final class Numbers {

    private static final Pattern COMPANY = Pattern.compile("[A-Z0-9]{8}");
    private static final Pattern CHARITY = Pattern.compile("[0-9]{6,8}|SC[0-9]{6}|NIC?[0-9]{5,6}");

    private Numbers() {}

    static @Nullable String company(@Nullable String typed) {
        return checked(typed, COMPANY, "organisation.company-number-invalid");
    }

    static @Nullable String charity(@Nullable String typed) {
        return checked(typed, CHARITY, "organisation.charity-number-invalid");
    }

    private static @Nullable String checked(@Nullable String typed, Pattern pattern, String code) {
        if (typed == null || typed.isBlank()) return null;
        var number = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!pattern.matcher(number).matches()) throw new Refusal(code, typed.strip());
        return number;
    }
}
