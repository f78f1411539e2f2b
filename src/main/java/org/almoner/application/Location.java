package org.almoner.application;

import static org.almoner.fund.Entry.Nation.ENGLAND;
import static org.almoner.fund.Entry.Nation.NORTHERN_IRELAND;
import static org.almoner.fund.Entry.Nation.SCOTLAND;
import static org.almoner.fund.Entry.Nation.WALES;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.almoner.fund.Entry.Nation;

/** Which nation an address is in, as far as its country or the area of its postcode tells. */
final class Location {

    private static final Map<String, Nation> NATIONS =
            Map.of("england", ENGLAND, "scotland", SCOTLAND, "wales", WALES, "northern ireland", NORTHERN_IRELAND);
    private static final Set<String> KINGDOM = Set.of("united kingdom", "uk", "gb", "great britain");
    private static final Pattern AREA = Pattern.compile("^([A-Z]{1,2})\\d.*");
    private static final Set<String> SCOTTISH =
            Set.of("AB", "DD", "EH", "FK", "G", "HS", "IV", "KA", "KW", "KY", "ML", "PA", "PH", "ZE");
    private static final Set<String> WELSH = Set.of("CF", "SA");
    /** Areas that a border runs through. */
    private static final Set<String> DIVIDED = Set.of("CA", "CH", "DG", "HR", "LD", "LL", "NE", "NP", "SY", "TD");

    private Location() {}

    static boolean inTheUnitedKingdom(String country) {
        var name = plain(country);
        return KINGDOM.contains(name) || NATIONS.containsKey(name);
    }

    /** Empty when the address is abroad, or lies where the postcode does not tell. */
    static Optional<Nation> nation(String country, String postcode) {
        var named = NATIONS.get(plain(country));
        if (named != null) return Optional.of(named);
        var area = AREA.matcher(postcode.strip().toUpperCase(Locale.ROOT));
        return inTheUnitedKingdom(country) && area.matches() ? nation(area.group(1)) : Optional.empty();
    }

    private static Optional<Nation> nation(String area) {
        if (DIVIDED.contains(area)) return Optional.empty();
        if (area.equals("BT")) return Optional.of(NORTHERN_IRELAND);
        if (SCOTTISH.contains(area)) return Optional.of(SCOTLAND);
        return Optional.of(WELSH.contains(area) ? WALES : ENGLAND);
    }

    private static String plain(String country) {
        return country.strip().toLowerCase(Locale.ROOT);
    }
}
