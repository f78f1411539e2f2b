package org.almoner.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.fund.Round;
import org.joda.money.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a draft lacks: in what was written, and the sign-off; also in sentences for a letter. */
@Component
class Shortcomings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final SignOffs signOffs;
    private final MessageSource messages;

    Shortcomings(SignOffs signOffs, MessageSource messages) {
        this.signOffs = signOffs;
        this.messages = messages;
    }

    /** In the order of the form; the sign-off comes last. */
    List<Problem> in(Application application, Round round) {
        return Stream.concat(
                        Completeness.problems(application, round).stream(),
                        signOffs.problem(application, round).stream())
                .toList();
    }

    /** One line each. */
    String of(List<Problem> problems) {
        return problems.stream().map(problem -> "– " + sentence(problem)).collect(Collectors.joining("\n"));
    }

    private String sentence(Problem problem) {
        var args = problem.args().stream().map(this::written).toArray();
        return messages.getMessage("application.problem." + problem.code(), args, Locale.UK);
    }

    private Object written(Object value) {
        return switch (value) {
            case Money amount ->
                String.format(Locale.UK, amount.getMinorPart() == 0 ? "£%,.0f" : "£%,.2f", amount.getAmount());
            case LocalDate day -> DAY.format(day);
            case Enum<?> constant -> named(constant);
            default -> value;
        };
    }

    private Object named(Enum<?> constant) {
        var key = "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        var words = constant.name().toLowerCase(Locale.UK).replace('_', ' ');
        return String.valueOf(messages.getMessage(key, null, words, Locale.UK));
    }
}
