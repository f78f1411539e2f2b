package org.almoner.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells a correction of wording from a change of what is asked. Limits may be loosened, never tightened. */
final class Rewording {

    private Rewording() {}

    static List<Flaw> broken(Form now, Form next) {
        var broken = new ArrayList<Flaw>();
        if (!codes(now).equals(codes(next))) broken.add(new Flaw("questions-changed", "", ""));
        if (!now.costs().equals(next.costs())) broken.add(new Flaw("costs-changed", "", ""));
        for (var question : now.questions())
            next.question(question.code())
                    .filter(changed -> !bears(question, changed))
                    .ifPresent(changed -> broken.add(new Flaw("question-changed", question.text(), question.code())));
        return List.copyOf(broken);
    }

    static List<String> reworded(Form now, Form next) {
        return now.questions().stream()
                .filter(question -> !next.question(question.code()).equals(Optional.of(question)))
                .map(Question::code)
                .toList();
    }

    private static List<String> codes(Form form) {
        return form.questions().stream().map(Question::code).toList();
    }

    private static boolean bears(Question question, Question changed) {
        return question.type() == changed.type()
                && (question.required() || !changed.required())
                && Objects.equals(question.shownWhen(), changed.shownWhen())
                && choices(question).equals(choices(changed))
                && Objects.equals(question.least(), changed.least())
                && Objects.equals(question.most(), changed.most())
                && (question.wordLimit() == null
                        || changed.wordLimit() != null && changed.wordLimit() >= question.wordLimit());
    }

    private static List<String> choices(Question question) {
        return question.choices().stream().map(Choice::code).toList();
    }
}
