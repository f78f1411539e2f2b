package org.almoner.form;

import static org.almoner.form.Question.Type.CHOICE;
import static org.almoner.form.Question.Type.CHOICES;
import static org.almoner.form.Question.Type.DATE;
import static org.almoner.form.Question.Type.DECLARATION;
import static org.almoner.form.Question.Type.LONG_TEXT;
import static org.almoner.form.Question.Type.MONEY;
import static org.almoner.form.Question.Type.NUMBER;
import static org.almoner.form.Question.Type.SHORT_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTests {

    private static final List<Choice> YES_NO = List.of(new Choice("yes", "Yes"), new Choice("no", "No"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER|1,200|1200|1,200",
                "NUMBER|-2.50|-2.5|-2.5",
                "NUMBER|a dozen|a dozen|a dozen",
                "MONEY|£1,200|1200.00|£1,200",
                "MONEY|12.5|12.50|£12.50",
                "MONEY|twelve|twelve|twelve",
                "DATE|27 3 2027|2027-03-27|27 March 2027",
                "DATE|27 march 2027|2027-03-27|27 March 2027",
                "DATE|2027-03-27|2027-03-27|27 March 2027",
                "DATE|31 2 2027|31 2 2027|31 2 2027",
                "CHOICE|no|no|No",
                "DECLARATION|true|yes|Yes",
                "SHORT_TEXT|'a   b'|a b|a b"
            })
    void keepsOneSpellingAndShowsItToPeople(Question.Type type, String typed, String kept, String shown) {
        var question = question("q", type);
        assertThat(question.read(typed)).isEqualTo(kept);
        assertThat(question.shown(kept)).isEqualTo(shown);
        assertThat(question.read(kept)).as("read again").isEqualTo(kept);
    }

    @Test
    void keepsChoicesInTheOrderOfTheForm() {
        var question = question("q", CHOICES);
        assertThat(question.read("no\nyes\nno")).isEqualTo("yes\nno");
        assertThat(question.shown("yes\nno")).isEqualTo("Yes\nNo");
        assertThat(question.wrong("yes\nperhaps")).contains("answer-not-a-choice");
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,x,answer-not-a-number",
        "NUMBER,0,answer-too-low",
        "NUMBER,11,answer-too-high",
        "MONEY,x,answer-not-an-amount",
        "MONEY,10.01,answer-too-high",
        "DATE,31 2 2027,answer-not-a-date",
        "CHOICE,maybe,answer-not-a-choice",
        "SHORT_TEXT,one two three,answer-too-long",
        "LONG_TEXT,one two three,answer-too-long"
    })
    void tellsWhatIsWrongWithAnAnswer(Question.Type type, String answer, String code) {
        assertThat(question("q", type).wrong(answer)).contains(code);
        assertThat(question("q", type).wrong("")).isEmpty();
    }

    @Test
    void asksWhatTheEarlierAnswersCallForAndNothingBehindAnUnaskedQuestion() {
        var form = Form.asking(
                "Form",
                List.of(
                        question("partners", CHOICE),
                        question("who", LONG_TEXT).shownWhen(new Condition("partners", Set.of("yes"))),
                        question("agreed", DECLARATION).shownWhen(new Condition("partners", Set.of("yes"))),
                        question("since", DATE).shownWhen(new Condition("agreed", Set.of("yes")))));
        assertThat(asked(form, Map.of())).containsExactly("partners");
        assertThat(asked(form, Map.of("partners", "yes"))).containsExactly("partners", "who", "agreed");
        assertThat(asked(form, Map.of("partners", "yes", "agreed", "yes"))).hasSize(4);
        assertThat(asked(form, Map.of("partners", "no", "agreed", "yes"))).containsExactly("partners");
    }

    @Test
    void findsWhatKeepsAFormFromPublication() {
        assertThat(codes(Form.NONE)).containsExactly("no-questions");
        var later = question("first", LONG_TEXT).shownWhen(new Condition("second", Set.of("yes")));
        var impossible = question("third", NUMBER).shownWhen(new Condition("second", Set.of("perhaps")));
        assertThat(codes(Form.asking("", List.of(later, question("second", CHOICE), impossible))))
                .containsExactly("section-untitled", "condition-unknown", "condition-impossible");
        var bare = new Question("c", CHOICE, "", "", true, null, BigDecimal.TEN, BigDecimal.ONE, List.of(), null);
        assertThat(codes(Form.asking("Form", List.of(bare))))
                .containsExactly("question-untitled", "limits-crossed", "choices-few");
        var cap = new CostRule(CostCategory.TRAVEL, "", 101, null);
        assertThat(codes(Form.asking("Form", List.of(question("q", DATE))).withCosts(List.of(cap))))
                .containsExactly("cost-cap");
    }

    @Test
    void tellsACorrectionOfWordingFromAChangeOfWhatIsAsked() {
        var form = Form.asking("Form", List.of(question("a", LONG_TEXT), question("b", CHOICE)));
        var corrected = new Question("a", "Better said", "With guidance", 5, false);
        var better = Form.asking("Better title", List.of(corrected, question("b", CHOICE)));
        assertThat(form.brokenBy(better)).isEmpty();
        assertThat(form.reworded(better)).containsExactly("a");
        var shorter = Form.asking("Form", List.of(new Question("a", "a", "", 1, true), question("b", CHOICE)));
        assertThat(form.brokenBy(shorter)).extracting(Flaw::question).containsExactly("a");
        assertThat(form.brokenBy(Form.asking("Form", List.of(question("a", LONG_TEXT)))))
                .extracting(Flaw::code)
                .containsExactly("questions-changed");
        assertThat(form.brokenBy(Form.asking("Form", List.of(question("a", SHORT_TEXT), question("b", CHOICE)))))
                .isNotEmpty();
    }

    private static List<String> codes(Form form) {
        return form.flaws().stream().map(Flaw::code).toList();
    }

    private static List<String> asked(Form form, Map<String, String> answers) {
        return form.asked(code -> answers.getOrDefault(code, "")).stream()
                .map(Question::code)
                .toList();
    }

    private static Question question(String code, Question.Type type) {
        var measured = type == NUMBER || type == MONEY;
        return new Question(
                code,
                type,
                code,
                "",
                true,
                type.written() ? Integer.valueOf(2) : null,
                number(measured, 1),
                number(measured, 10),
                YES_NO,
                null);
    }

    private static @Nullable BigDecimal number(boolean measured, int number) {
        return measured ? BigDecimal.valueOf(number) : null;
    }
}
