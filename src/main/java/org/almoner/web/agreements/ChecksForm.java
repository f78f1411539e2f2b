package org.almoner.web.agreements;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.agreement.Check;
import org.almoner.agreement.CheckResult;
import org.jspecify.annotations.Nullable;

/** One line for each check, in their order, and why the agreement may go on although one was not passed. */
record ChecksForm(
        @Valid List<Line> lines,

        @Size(max = 4000, message = "{agreement.reason.long}") @Nullable
        String override) {

    record Line(
            @NotNull(message = "{agreement.check.choose}") @Nullable
            Boolean passed,

            @Size(max = 1000, message = "{agreement.reason.long}") @Nullable
            String note) {

        static final Line BLANK = new Line(null, "");
    }

    ChecksForm {
        if (lines == null || lines.size() != Check.values().length) lines = blanks();
    }

    static ChecksForm blank() {
        return new ChecksForm(blanks(), "");
    }

    private static List<Line> blanks() {
        return Stream.of(Check.values()).map(check -> Line.BLANK).toList();
    }

    String why() {
        return requireNonNullElse(override, "");
    }

    List<CheckResult> results() {
        var checks = Check.values();
        return IntStream.range(0, Math.min(checks.length, lines.size()))
                .mapToObj(n -> result(checks[n], lines.get(n)))
                .toList();
    }

    private static CheckResult result(Check check, Line line) {
        return new CheckResult(check, Boolean.TRUE.equals(line.passed()), requireNonNullElse(line.note(), ""));
    }
}
