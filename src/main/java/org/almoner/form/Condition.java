package org.almoner.form;

import static java.util.Objects.requireNonNullElse;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds when an earlier question was answered by one of these choices; a declaration is answered {@code yes}. The choices
 * are always in one order, so that a published form is written down as it was read.
 */
public record Condition(String question, Set<String> is) {

    public Condition {
        question = requireNonNullElse(question, "");
        is = Collections.unmodifiableSet(new TreeSet<>(requireNonNullElse(is, Set.of())));
    }

    boolean holds(String answer) {
        return answer.lines().anyMatch(is::contains);
    }
}
