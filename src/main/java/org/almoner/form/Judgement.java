package org.almoner.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be wrong with an answer of each type. Answers with the code of a problem. */
final class Judgement {

    private Judgement() {}

    static Optional<String> of(Question question, String answer) {
        return switch (question.type()) {
            case SHORT_TEXT, LONG_TEXT -> {
                var limit = question.wordLimit();
                yield when(limit != null && Words.count(answer) > limit, "answer-too-long");
            }
            case NUMBER -> measured(question, Spelling.number(answer), "answer-not-a-number");
            case MONEY -> measured(question, Spelling.amount(answer), "answer-not-an-amount");
            case DATE -> when(Spelling.day(answer).isEmpty(), "answer-not-a-date");
            case CHOICE -> when(!codes(question).contains(answer), "answer-not-a-choice");
            case CHOICES -> when(!codes(question).containsAll(answer.lines().toList()), "answer-not-a-choice");
            case DECLARATION, FILE -> Optional.empty();
        };
    }

    private static Optional<String> measured(Question question, Optional<BigDecimal> number, String unreadable) {
        if (number.isEmpty()) return Optional.of(unreadable);
        var least = question.least();
        var most = question.most();
        if (least != null && number.get().compareTo(least) < 0) return Optional.of("answer-too-low");
        return when(most != null && number.get().compareTo(most) > 0, "answer-too-high");
    }

    private static Optional<String> when(boolean wrong, String code) {
        return wrong ? Optional.of(code) : Optional.empty();
    }

    private static Set<String> codes(Question question) {
        return question.choices().stream().map(Choice::code).collect(Collectors.toSet());
    }
}
