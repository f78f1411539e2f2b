package org.almoner.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlineTests {

    private final Form form = new Form(List.of(section("one", "a", "b"), section("two", "c")), List.of());

    @Test
    void addsAndRenamesSectionsWithoutTouchingTheirQuestions() {
        var next = Outline.section(Outline.section(form, "one", "First", "Read this"), "three", "Third", "");
        assertThat(next.sections()).extracting(Section::title).containsExactly("First", "two", "Third");
        assertThat(codes(next)).containsExactly("a", "b", "c");
    }

    @Test
    void movesQuestionsWithinAndAcrossSectionsButNeverOutOfTheForm() {
        assertThat(codes(Outline.moved(form, "b", -1))).containsExactly("b", "a", "c");
        var over = Outline.moved(form, "b", 1);
        assertThat(over.sections().getLast().questions())
                .extracting(Question::code)
                .containsExactly("b", "c");
        assertThat(Outline.moved(over, "b", -1)).isEqualTo(form);
        assertThat(Outline.moved(form, "a", -1)).isEqualTo(form);
        assertThat(Outline.moved(form, "c", 1)).isEqualTo(form);
        assertThat(Outline.moved(form, "nobody", 1)).isEqualTo(form);
    }

    @Test
    void movesAndRemovesSections() {
        assertThat(codes(Outline.sectionMoved(form, "two", -1))).containsExactly("c", "a", "b");
        assertThat(Outline.sectionMoved(form, "one", -1)).isEqualTo(form);
        assertThat(codes(Outline.withoutSection(form, "one"))).containsExactly("c");
    }

    @Test
    void replacesAQuestionWhereItStandsAndMovesItWhenItsSectionChanges() {
        var changed = question("a", "Why?");
        assertThat(Outline.question(form, "one", changed).questions().getFirst().text())
                .isEqualTo("Why?");
        assertThat(codes(Outline.question(form, "two", changed))).containsExactly("b", "c", "a");
        assertThat(codes(Outline.question(form, "one", question("d", "New")))).containsExactly("a", "b", "d", "c");
    }

    @Test
    void knowsWhatAQuestionCanHangOnAndWhatHangsOnIt() {
        var choice = new Question(
                "kind",
                Question.Type.CHOICE,
                "Kind?",
                "",
                true,
                null,
                null,
                null,
                List.of(new Choice("x", "X"), new Choice("y", "Y")),
                null);
        var hanging = question("b", "B").shownWhen(new Condition("kind", Set.of("x")));
        var with =
                new Form(List.of(new Section("s", "S", "", List.of(question("a", "A"), choice, hanging))), List.of());
        assertThat(Outline.deciding(with, "b")).containsExactly(choice);
        assertThat(Outline.deciding(with, "a")).isEmpty();
        assertThat(Outline.depending(with, "kind")).containsExactly(hanging);
    }

    private static List<String> codes(Form form) {
        return form.questions().stream().map(Question::code).toList();
    }

    private static Section section(String code, String... questions) {
        return new Section(
                code,
                code,
                "",
                List.of(questions).stream().map(each -> question(each, each)).toList());
    }

    private static Question question(String code, String text) {
        return new Question(code, text, "", 100, true);
    }
}
