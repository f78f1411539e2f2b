package org.almoner.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rearranges a form that is being built. Sections and questions go by their codes; a code that is not there changes nothing. */
public final class Outline {

    private Outline() {}

    /** Adds a section at the end, or gives the one of this code another title and guidance. */
    public static Form section(Form form, String code, String title, String guidance) {
        var sections = new ArrayList<>(form.sections());
        var at = place(form, code);
        if (at < 0) sections.add(new Section(code, title, guidance, List.of()));
        else
            sections.set(at, new Section(code, title, guidance, sections.get(at).questions()));
        return form.with(sections);
    }

    /** Adds a question at the end of a section, or replaces the one of its code where it stands, unless the section differs. */
    public static Form question(Form form, String section, Question question) {
        var home = home(form, question.code());
        if (home >= 0 && form.sections().get(home).code().equals(section))
            return form.with(form.sections().stream()
                    .map(each -> edited(each, questions -> replaced(questions, question)))
                    .toList());
        return without(form, question.code())
                .with(without(form, question.code()).sections().stream()
                        .map(each -> each.code().equals(section) ? edited(each, all -> plus(all, question)) : each)
                        .toList());
    }

    /** One place up (-1) or down (1); from the edge of its section a question goes over into the next one. */
    public static Form moved(Form form, String question, int by) {
        var home = home(form, question);
        if (home < 0) return form;
        var section = form.sections().get(home);
        var at = codes(section).indexOf(question);
        var to = at + by;
        if (to >= 0 && to < section.questions().size())
            return with(form, home, edited(section, all -> swapped(all, at, to)));
        var next = home + by;
        if (next < 0 || next >= form.sections().size()) return form;
        var moving = section.questions().get(at);
        var left = without(form, question);
        return with(
                left, next, edited(left.sections().get(next), all -> by < 0 ? plus(all, moving) : first(all, moving)));
    }

    public static Form sectionMoved(Form form, String section, int by) {
        var at = place(form, section);
        var to = at + by;
        if (at < 0 || to < 0 || to >= form.sections().size()) return form;
        return form.with(swapped(form.sections(), at, to));
    }

    public static Form without(Form form, String question) {
        return form.with(form.sections().stream()
                .map(section -> edited(
                        section,
                        all -> all.stream()
                                .filter(each -> !each.code().equals(question))
                                .toList()))
                .toList());
    }

    public static Form withoutSection(Form form, String section) {
        return form.with(form.sections().stream()
                .filter(each -> !each.code().equals(section))
                .toList());
    }

    /** The questions on which the question of this code can depend: those before it whose answers are known ones. */
    public static List<Question> deciding(Form form, String question) {
        return form.questions().stream()
                .takeWhile(each -> !each.code().equals(question))
                .filter(each -> each.type().deciding())
                .toList();
    }

    /** The questions that are asked only after certain answers to this one. */
    public static List<Question> depending(Form form, String question) {
        return form.questions().stream()
                .filter(each ->
                        each.shownWhen() != null && each.shownWhen().question().equals(question))
                .toList();
    }

    private static Section edited(Section section, UnaryOperator<List<Question>> edit) {
        return section.with(edit.apply(section.questions()));
    }

    private static Form with(Form form, int at, Section section) {
        var sections = new ArrayList<>(form.sections());
        sections.set(at, section);
        return form.with(sections);
    }

    private static List<Question> replaced(List<Question> questions, Question question) {
        return questions.stream()
                .map(each -> each.code().equals(question.code()) ? question : each)
                .toList();
    }

    private static <T> List<T> swapped(List<T> all, int one, int other) {
        var next = new ArrayList<>(all);
        Collections.swap(next, one, other);
        return next;
    }

    private static List<Question> plus(List<Question> all, Question last) {
        var next = new ArrayList<>(all);
        next.add(last);
        return next;
    }

    private static List<Question> first(List<Question> all, Question first) {
        var next = new ArrayList<>(all);
        next.addFirst(first);
        return next;
    }

    private static int place(Form form, String section) {
        return form.sections().stream().map(Section::code).toList().indexOf(section);
    }

    private static int home(Form form, String question) {
        for (var at = 0; at < form.sections().size(); at++)
            if (codes(form.sections().get(at)).contains(question)) return at;
        return -1;
    }

    private static List<String> codes(Section section) {
        return section.questions().stream().map(Question::code).toList();
    }
}
