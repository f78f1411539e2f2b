package org.almoner.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks a form through before it is published. */
final class Flaws {

    private static final int WHOLE = 100;

    private final List<Flaw> found = new ArrayList<>();
    private final Map<String, Question> earlier = new LinkedHashMap<>();

    private Flaws() {}

    static List<Flaw> of(Form form) {
        var look = new Flaws();
        if (form.questions().isEmpty()) look.found.add(new Flaw("no-questions", "", ""));
        form.sections().forEach(look::section);
        form.costs().forEach(look::cost);
        return List.copyOf(look.found);
    }

    private void section(Section section) {
        if (section.title().isBlank()) found.add(new Flaw("section-untitled", section.code(), ""));
        if (section.questions().isEmpty()) found.add(new Flaw("section-empty", section.title(), ""));
        section.questions().forEach(this::question);
    }

    private void question(Question question) {
        if (question.text().isBlank()) add("question-untitled", question);
        limits(question);
        choices(question);
        if (question.shownWhen() != null) condition(question, question.shownWhen());
        earlier.put(question.code(), question);
    }

    private void limits(Question question) {
        var words = question.wordLimit();
        if (words != null && words < 1) add("word-limit", question);
        var least = question.least();
        var most = question.most();
        if (least != null && most != null && least.compareTo(most) > 0) add("limits-crossed", question);
    }

    private void choices(Question question) {
        if (!question.type().chosen()) return;
        var least = question.type() == Question.Type.CHOICE ? 2 : 1;
        var codes = question.choices().stream().map(Choice::code).collect(Collectors.toSet());
        if (codes.size() < least) add("choices-few", question);
        if (codes.size() < question.choices().size()
                || question.choices().stream().anyMatch(Flaws::unreadable)) add("choices-alike", question);
    }

    private static boolean unreadable(Choice choice) {
        return choice.code().isBlank()
                || choice.text().isBlank()
                || choice.code().contains("\n");
    }

    private void condition(Question question, Condition condition) {
        var on = earlier.get(condition.question());
        if (on == null || !on.type().deciding()) add("condition-unknown", question);
        else if (condition.is().isEmpty() || !possible(on).containsAll(condition.is()))
            add("condition-impossible", question);
    }

    private static Set<String> possible(Question on) {
        if (on.type() == Question.Type.DECLARATION) return Set.of(Spelling.YES);
        return on.choices().stream().map(Choice::code).collect(Collectors.toCollection(HashSet::new));
    }

    private void cost(CostRule rule) {
        var percent = rule.percent();
        var most = rule.most();
        if (percent != null && (percent < 1 || percent > WHOLE) || most != null && !most.isPositive())
            found.add(new Flaw("cost-cap", String.valueOf(rule.category()), ""));
    }

    private void add(String code, Question question) {
        found.add(new Flaw(code, question.text(), question.code()));
    }
}
