package org.almoner.drawing;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of so many units. Nobody knows here which font will show it, so widths are those of a usual one. */
final class Lettering {

    private Lettering() {}

    static List<String> lines(String text, double width, double size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!line.isEmpty()) line.append(' ');
            line.append(word);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }

    static double width(String text, double size) {
        return text.chars().mapToDouble(Lettering::share).sum() * size;
    }

    private static double share(int letter) {
        if ("iljI.,:;'|!’".indexOf(letter) >= 0) return 0.27;
        if (" ftr()-/".indexOf(letter) >= 0) return 0.34;
        if ("mwMW".indexOf(letter) >= 0) return 0.86;
        return Character.isUpperCase(letter) ? 0.67 : 0.55;
    }
}
