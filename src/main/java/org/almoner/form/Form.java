package org.almoner.form;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything a round asks of applicants beside title, dates, costs and milestones.
 *
 * @param costs the kinds of cost that can be asked for; all of them, without caps, when there is none
 */
public record Form(List<Section> sections, List<CostRule> costs) {

    public static final Form NONE = new Form(List.of(), List.of());

    public Form {
        sections = List.copyOf(requireNonNullElse(sections, List.of()));
        costs = List.copyOf(requireNonNullElse(costs, List.of()));
    }

    /** A form of one section. */
    public static Form asking(String title, List<Question> questions) {
        return new Form(List.of(new Section("proposal", title, "", questions)), List.of());
    }

    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    public Optional<Question> question(String code) {
        return questions().stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /**
     * The questions that are asked of someone who gave these answers, in order. What hangs on a question that is not
     * asked itself is not asked either.
     *
     * @param answers the answer to a question's code, empty when there is none
     */
    public List<Question> asked(UnaryOperator<String> answers) {
        var asked = new ArrayList<Question>();
        var codes = new HashSet<String>();
        for (var question : questions()) {
            var condition = question.shownWhen();
            if (condition != null
                    && !(codes.contains(condition.question()) && condition.holds(answers.apply(condition.question()))))
                continue;
            asked.add(question);
            codes.add(question.code());
        }
        return List.copyOf(asked);
    }

    /** What keeps it from being published, in the order of the form. */
    public List<Flaw> flaws() {
        return Flaws.of(this);
    }

    /** What another form changes that answers given to this one could not bear: empty when only wording differs. */
    public List<Flaw> brokenBy(Form next) {
        return Rewording.broken(this, next);
    }

    /** Codes of the questions whose wording another form changes. */
    public List<String> reworded(Form next) {
        return Rewording.reworded(this, next);
    }

    /** What another form says differently about the same sections and questions. */
    public List<Difference> differences(Form next) {
        return Differences.between(this, next);
    }

    public Form with(List<Section> changed) {
        return new Form(changed, costs);
    }

    public Form withCosts(List<CostRule> changed) {
        return new Form(sections, changed);
    }
}
