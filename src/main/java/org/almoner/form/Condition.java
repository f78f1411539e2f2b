package org.almoner.form;

import static java.util.Objects.requireNonNullElse;

import java.util.Set;

/** Holds when an earlier question was answered by one of these choices; a declaration is answered {@code yes}. */
public record Condition(String question, Set<String> is) {

    public Condition {
        question = requireNonNullElse(question, "");
        is = Set.copyOf(requireNonNullElse(is, Set.of()));
    }

    boolean holds(String answer) {
        return answer.lines().anyMatch(is::contains);
    }
}
