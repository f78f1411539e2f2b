package org.almoner.web.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the task list that stand under one heading of the form; details, costs and milestones have none.
 *
 * @param heading the section of the form they are from
 */
record Group(org.almoner.form.@Nullable Section heading, List<Section> sections) {

    static List<Group> of(List<Section> sections, Form form) {
        var groups = new ArrayList<Group>();
        for (var section : sections) {
            var heading = heading(section.key(), form);
            if (groups.isEmpty() || !Objects.equals(groups.getLast().heading(), heading))
                groups.add(new Group(heading, new ArrayList<>()));
            groups.getLast().sections().add(section);
        }
        return List.copyOf(groups);
    }

    private static org.almoner.form.@Nullable Section heading(String key, Form form) {
        var question = key.substring(key.indexOf('/') + 1);
        if (question.equals(key)) return null;
        return form.sections().stream()
                .filter(each ->
                        each.questions().stream().map(Question::code).toList().contains(question))
                .findFirst()
                .orElse(null);
    }
}
