package org.almoner.web.officer;

import java.util.ArrayList;
import java.util.List;
import org.almoner.form.Choice;
import org.jspecify.annotations.Nullable;

/** Choices typed one per line. A choice keeps its code when its text is changed or its line is moved. */
final class ChoiceLines {

    private ChoiceLines() {}

    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static List<Choice> choices(String typed, List<Choice> before) {
        var lines = lines(typed);
        var left = new ArrayList<>(before);
        left.removeIf(choice -> lines.contains(choice.text()));
        var taken = new ArrayList<>(before.stream().map(Choice::code).toList());
        var choices = new ArrayList<Choice>();
        for (var line : lines) {
            var code = same(line, before);
            if (code == null && !left.isEmpty() && lines.size() == before.size())
                code = left.removeFirst().code();
            if (code == null) taken.add(code = Codes.of(line, taken));
            choices.add(new Choice(code, line));
        }
        return List.copyOf(choices);
    }

    private static @Nullable String same(String line, List<Choice> before) {
        return before.stream()
                .filter(choice -> choice.text().equals(line))
                .map(Choice::code)
                .findFirst()
                .orElse(null);
    }
}
