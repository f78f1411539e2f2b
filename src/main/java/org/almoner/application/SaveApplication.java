package org.almoner.application;

import java.util.List;
import org.almoner.form.Form;
import org.almoner.shared.NotFound;

/** The whole of a draft, as another system writes it. What is not in it is no longer in the draft. */
public record SaveApplication(
        Details details,
        List<Answer> answers,
        List<CostLine> costs,
        List<PlannedMilestone> milestones,
        List<Partner> partners) {

    /** Of an organisation that applies alone. */
    public SaveApplication(
            Details details, List<Answer> answers, List<CostLine> costs, List<PlannedMilestone> milestones) {
        this(details, answers, costs, milestones, List.of());
    }

    /** With every answer in the one spelling of its question. */
    SaveApplication read(Form form) {
        var read = answers.stream().map(answer -> read(answer, form)).toList();
        return new SaveApplication(details, read, costs, milestones, partners);
    }

    private static Answer read(Answer answer, Form form) {
        var question = form.question(answer.question()).orElseThrow(() -> new NotFound(answer.question()));
        return new Answer(answer.question(), question.read(answer.text()));
    }
}
