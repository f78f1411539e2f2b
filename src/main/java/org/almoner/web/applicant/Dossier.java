package org.almoner.web.applicant;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.application.Application;
import org.almoner.application.Attachment;
import org.almoner.application.CostLine;
import org.almoner.application.PlannedMilestone;
import org.almoner.application.Problem;
import org.almoner.form.Question;
import org.almoner.fund.Round;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.Part;
import org.almoner.shared.NotFound;
import org.almoner.shared.Sterling;
import org.joda.money.Money;

/** An application with what its pages show around it, as one of its people sees it. */
record Dossier(
        Application application, Round round, Organisation organisation, List<Problem> problems, List<Part> parts) {

    public boolean complete() {
        return problems.isEmpty();
    }

    /** Whether nothing but the sign-off is missing. */
    public boolean written() {
        return problems.stream().allMatch(problem -> problem.section().equals("sign-off"));
    }

    public boolean writer() {
        return parts.contains(Part.LEAD) || parts.contains(Part.CONTRIBUTOR);
    }

    public boolean lead() {
        return parts.contains(Part.LEAD);
    }

    public boolean signatory() {
        return parts.contains(Part.SIGNATORY);
    }

    public boolean submitter() {
        return parts.contains(Part.LEAD) || parts.contains(Part.SIGNATORY);
    }

    /** The questions that are asked after what was answered so far. */
    public List<Question> asked() {
        return application.asked(round.form());
    }

    public Question question(String code) {
        return round.form().question(code).orElseThrow(() -> new NotFound(code));
    }

    /** What was answered, as people read it: a text, or the names of files. */
    public String said(Question question) {
        if (question.type() != Question.Type.FILE) return question.shown(application.answer(question.code()));
        var files = application.attachments(question.code()).stream().map(Attachment::name);
        return files.collect(Collectors.joining("\n"));
    }

    public List<Problem> problems(String section) {
        return problems.stream()
                .filter(problem -> problem.section().equals(section))
                .toList();
    }

    public Money costs() {
        return Sterling.sum(application.costs().stream().map(CostLine::amount).toList());
    }

    public Money milestones() {
        return Sterling.sum(
                application.milestones().stream().map(PlannedMilestone::amount).toList());
    }

    /** Until when it can be submitted, as it is announced: the round's grace is not. */
    public Instant until() {
        var deadline = application.deadline(round);
        return deadline.equals(round.deadline()) ? round.closesAt() : deadline;
    }

    public String address() {
        return "/applicant/applications/" + application.id().value();
    }
}
