package org.almoner.form;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/** Questions that belong together, under one heading of the task list. */
public record Section(String code, String title, String guidance, List<Question> questions) {

    public Section {
        code = requireNonNullElse(code, "");
        title = requireNonNullElse(title, "");
        guidance = requireNonNullElse(guidance, "");
        questions = List.copyOf(requireNonNullElse(questions, List.of()));
    }

    public Section with(List<Question> changed) {
        return new Section(code, title, guidance, changed);
    }
}
