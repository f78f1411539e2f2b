package org.almoner.web.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How one text became another, word by word. */
final class Difference {

    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** Words that stayed, came or went, with the blanks after them. */
    public record Piece(Kind kind, String text) {}

    private static final Pattern WORD = Pattern.compile("\\s+|\\S+\\s?");
    private static final long MOST = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Kind kind = Kind.SAME;

    private Difference(String before, String after) {
        this.before = words(before);
        this.after = words(after);
    }

    static List<Piece> between(String before, String after) {
        return new Difference(before, after).pieces();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private List<Piece> pieces() {
        var first = 0;
        var shorter = Math.min(before.size(), after.size());
        while (first < shorter && before.get(first).equals(after.get(first))) first++;
        var last = 0;
        while (last < shorter - first
                && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) last++;
        add(Kind.SAME, after.subList(0, first));
        middle(before.subList(first, before.size() - last), after.subList(first, after.size() - last));
        add(Kind.SAME, after.subList(after.size() - last, after.size()));
        end();
        return List.copyOf(pieces);
    }

    /** The longest common sequence of words stays; where that would take too long, everything goes and comes. */
    private void middle(List<String> from, List<String> to) {
        if ((long) from.size() * to.size() > MOST) {
            add(Kind.REMOVED, from);
            add(Kind.ADDED, to);
            return;
        }
        var length = lengths(from, to);
        var i = 0;
        var j = 0;
        while (i < from.size() && j < to.size()) {
            if (from.get(i).equals(to.get(j))) {
                add(Kind.SAME, to.subList(j, j + 1));
                i++;
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) add(Kind.REMOVED, from.subList(i, ++i));
            else add(Kind.ADDED, to.subList(j, ++j));
        }
        add(Kind.REMOVED, from.subList(i, from.size()));
        add(Kind.ADDED, to.subList(j, to.size()));
    }

    private static int[][] lengths(List<String> from, List<String> to) {
        var length = new int[from.size() + 1][to.size() + 1];
        for (var i = from.size() - 1; i >= 0; i--)
            for (var j = to.size() - 1; j >= 0; j--)
                length[i][j] = from.get(i).equals(to.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
        return length;
    }

    private void add(Kind next, List<String> words) {
        if (words.isEmpty()) return;
        if (next != kind) end();
        kind = next;
        words.forEach(text::append);
    }

    private void end() {
        if (!text.isEmpty()) pieces.add(new Piece(kind, text.toString()));
        text.setLength(0);
    }
}
