package org.almoner.web.applicant;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of the form, as the task list and the check page name it.
 *
 * @param key {@code details}, {@code answers/<question>}, {@code partners}, {@code costs} or {@code milestones}; also its address
 * @param title the question's text, or null where the message {@code applicant.section.<key>} names it
 */
record Section(String key, @Nullable String title, State state) {

    enum State {
        NOT_STARTED,
        OPTIONAL,
        IN_PROGRESS,
        COMPLETED,
        NOT_REOPENED
    }

    public boolean open() {
        return state != State.NOT_REOPENED;
    }

    static List<Section> of(Dossier dossier) {
        var application = dossier.application();
        var details = application.details();
        var sections = new ArrayList<Section>();
        var described = !details.title().isEmpty() || !details.summary().isEmpty() || details.startsOn() != null;
        sections.add(new Section("details", null, state(dossier, "details", described, true)));
        for (var question : dossier.asked()) {
            var key = "answers/" + question.code();
            var written = !dossier.said(question).isEmpty();
            sections.add(new Section(key, question.text(), state(dossier, key, written, question.required())));
        }
        var together = !application.partners().isEmpty();
        sections.add(new Section("partners", null, state(dossier, "partners", together, false)));
        var costed = !application.costs().isEmpty();
        sections.add(new Section("costs", null, state(dossier, "costs", costed, true)));
        var planned = !application.milestones().isEmpty();
        sections.add(new Section("milestones", null, state(dossier, "milestones", planned, true)));
        return List.copyOf(sections);
    }

    private static State state(Dossier dossier, String key, boolean started, boolean required) {
        if (!dossier.application().leeway().opens(key)) return State.NOT_REOPENED;
        if (!started) return required ? State.NOT_STARTED : State.OPTIONAL;
        return dossier.problems(key).isEmpty() ? State.COMPLETED : State.IN_PROGRESS;
    }
}
