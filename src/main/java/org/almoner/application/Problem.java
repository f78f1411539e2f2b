package org.almoner.application;

import java.util.List;

/**
 * Something that keeps a draft from being submitted.
 *
 * @param section {@code details}, {@code answers/<question>}, {@code costs} or {@code milestones}
 * @param field the field of the section, or the section itself
 * @param code its sentence is the message {@code application.problem.<code>}, filled with the arguments
 */
public record Problem(String section, String field, String code, List<Object> args) {

    static Problem of(String section, String field, String code, Object... args) {
        return new Problem(section, field, code, List.of(args));
    }
}
