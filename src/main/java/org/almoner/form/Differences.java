package org.almoner.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sets two versions of a form side by side. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(Form before, Form after) {
        var look = new Differences();
        for (var section : before.sections())
            after.sections().stream()
                    .filter(each -> each.code().equals(section.code()))
                    .forEach(each -> look.section(section, each));
        for (var question : before.questions())
            after.question(question.code()).ifPresent(each -> look.question(question, each));
        return List.copyOf(look.found);
    }

    private void section(Section before, Section after) {
        add(before.code(), before.title(), Difference.What.TITLE, before.title(), after.title());
        add(before.code(), before.title(), Difference.What.SECTION_GUIDANCE, before.guidance(), after.guidance());
    }

    private void question(Question before, Question after) {
        add(before, Difference.What.TEXT, before.text(), after.text());
        add(before, Difference.What.GUIDANCE, before.guidance(), after.guidance());
        add(before, Difference.What.CHOICES, choices(before), choices(after));
        add(before, Difference.What.REQUIRED, before.required() ? "Yes" : "No", after.required() ? "Yes" : "No");
        add(before, Difference.What.WORD_LIMIT, limit(before), limit(after));
    }

    private void add(Question question, Difference.What what, String before, String after) {
        add(question.code(), question.text(), what, before, after);
    }

    private void add(String code, String about, Difference.What what, String before, String after) {
        if (!before.equals(after)) found.add(new Difference(code, about, what, before, after));
    }

    private static String choices(Question question) {
        return question.choices().stream().map(Choice::text).collect(Collectors.joining("\n"));
    }

    private static String limit(Question question) {
        return question.wordLimit() == null ? "" : question.wordLimit().toString();
    }
}
