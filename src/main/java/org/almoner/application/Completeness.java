package org.almoner.application;

import java.util.ArrayList;
import java.util.List;
import org.almoner.form.CostRule;
import org.almoner.form.Question;
import org.almoner.form.Words;
import org.almoner.fund.Round;
import org.almoner.shared.Sterling;
import org.jspecify.annotations.Nullable;

/** What a draft still lacks. A draft may lack everything; a submission nothing. */
final class Completeness {

    private final Application application;
    private final List<Problem> problems = new ArrayList<>();

    private Completeness(Application application) {
        this.application = application;
    }

    static List<Problem> problems(Application application, Round round) {
        var check = new Completeness(application);
        check.details();
        application.asked(round.form()).forEach(check::answer);
        check.caps(round.form().costs());
        check.costs();
        check.milestones();
        return List.copyOf(check.problems);
    }

    private void details() {
        var details = application.details();
        if (details.title().isEmpty()) missing("details", "title", "title-missing");
        if (details.title().length() > Details.MAX_TITLE)
            missing("details", "title", "title-too-long", Details.MAX_TITLE);
        if (details.summary().isEmpty()) missing("details", "summary", "summary-missing");
        if (Words.count(details.summary()) > Details.MAX_SUMMARY_WORDS)
            missing("details", "summary", "summary-too-long", Details.MAX_SUMMARY_WORDS);
        if (details.startsOn() == null) missing("details", "startsOn", "start-missing");
        if (details.months() == null) missing("details", "months", "months-missing");
    }

    private void answer(Question question) {
        if (question.type() == Question.Type.FILE) {
            files(question);
            return;
        }
        var section = "answers/" + question.code();
        var text = application.answer(question.code());
        if (question.required() && text.isEmpty()) missing(section, "text", "answer-missing", question.text());
        question.wrong(text).ifPresent(code -> missing(section, "text", code, about(question)));
    }

    /** A file that still waits for the virus check counts; one that failed it must go. */
    private void files(Question question) {
        var section = "answers/" + question.code();
        var files = application.attachments(question.code());
        if (question.required() && files.isEmpty()) missing(section, "file", "file-missing", question.text());
        files.stream()
                .filter(Attachment::unsafe)
                .forEach(file -> missing(section, "file", "file-quarantined", file.name(), question.text()));
    }

    private static Object[] about(Question question) {
        return new Object[] {question.text(), said(question.wordLimit()), said(question.least()), said(question.most())
        };
    }

    private static String said(@Nullable Object limit) {
        return limit == null ? "" : limit.toString();
    }

    private void caps(List<CostRule> rules) {
        for (var category :
                application.costs().stream().map(CostLine::category).distinct().toList()) {
            var rule =
                    rules.stream().filter(each -> each.category() == category).findFirst();
            if (rule.isPresent()) cap(rule.get());
            else if (!rules.isEmpty()) missing("costs", "costs", "cost-category-not-allowed", category);
        }
    }

    private void cap(CostRule rule) {
        var sum = Sterling.sum(application.costs().stream()
                .filter(line -> line.category() == rule.category())
                .map(CostLine::amount)
                .toList());
        var most = rule.most();
        if (most != null && sum.isGreaterThan(most)) missing("costs", "costs", "cost-above-cap", rule.category(), most);
        var percent = rule.percent();
        if (percent != null && Sterling.pence(sum) * 100 > Sterling.pence(application.amountRequested()) * percent)
            missing("costs", "costs", "cost-above-share", rule.category(), percent);
    }

    private void costs() {
        if (application.costs().isEmpty()) missing("costs", "costs", "costs-missing");
        if (application.costs().stream().anyMatch(line -> line.description().isEmpty()))
            missing("costs", "costs", "cost-undescribed");
    }

    private void milestones() {
        var milestones = application.milestones();
        if (milestones.isEmpty()) {
            missing("milestones", "milestones", "milestones-missing");
            return;
        }
        var sum = Sterling.sum(milestones.stream().map(PlannedMilestone::amount).toList());
        if (!sum.equals(application.amountRequested()))
            missing("milestones", "milestones", "milestones-do-not-add-up", sum, application.amountRequested());
        if (milestones.stream().anyMatch(milestone -> milestone.title().isEmpty()))
            missing("milestones", "milestones", "milestone-untitled");
        milestones.stream()
                .filter(this::outside)
                .findFirst()
                .ifPresent(milestone -> missing(
                        "milestones", "milestones", "milestone-outside-project", milestone.title(), milestone.due()));
    }

    private boolean outside(PlannedMilestone milestone) {
        var starts = application.startsOn();
        var ends = application.details().endsBefore();
        return starts != null
                && ends != null
                && (milestone.due().isBefore(starts) || milestone.due().isAfter(ends));
    }

    private void missing(String section, String field, String code, Object... args) {
        problems.add(Problem.of(section, field, code, args));
    }
}
