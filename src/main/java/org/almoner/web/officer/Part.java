package org.almoner.web.officer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;

/** The parts of a draft an officer fills in; the names of what is missing tell which of them are done. */
enum Part {
    BASICS("", "summary", "parent"),
    MONEY("budget", "pot", "award-limits"),
    DATES("dates", "dates-order", "dates-limits", "closing-in-the-past"),
    ENTRY("", "employees", "turnover", "least-months"),
    CRITERIA("", "weights"),
    QUESTIONS(
            "no-questions",
            "section-untitled",
            "section-empty",
            "question-untitled",
            "word-limit",
            "limits-crossed",
            "choices-few",
            "choices-alike",
            "condition-unknown",
            "condition-impossible"),
    COSTS("", "cost-cap"),
    REVIEWERS("");

    private final String absent;
    private final Set<String> wrong;

    Part(String absent, String... wrong) {
        this.absent = absent;
        this.wrong = Set.of(wrong);
    }

    /** One line of the task list; {@code status} is COMPLETED, IN_PROGRESS or NOT_STARTED. */
    record Line(String key, String path, String status) {}

    Line line(List<String> missing) {
        return new Line("officer.round.section." + path(), path(), status(missing));
    }

    /** The part in which something that is missing is put right. */
    static Part of(String code) {
        return Arrays.stream(values())
                .filter(part -> part.absent.equals(code) || part.wrong.contains(code))
                .findFirst()
                .orElse(BASICS);
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String status(List<String> missing) {
        if (missing.contains(absent)) return "NOT_STARTED";
        return missing.stream().anyMatch(wrong::contains) ? "IN_PROGRESS" : "COMPLETED";
    }

    /** A round's own address; what cannot be changed any more is looked at there. */
    static String home(RoundId id) {
        return "redirect:/officer/rounds/" + id.value();
    }

    static boolean frozen(Round round) {
        return round.status() != Round.Status.DRAFT;
    }
}
