package org.almoner.application;

/**
 * What an eligibility rule has against an application.
 *
 * @param rule the name of the rule; its sentence is the message {@code application.finding.<rule>}
 * @param found what the application says, ready to read
 * @param expected what the round asks for, ready to read
 */
public record Finding(String rule, Outcome outcome, String found, String expected) {

    public enum Outcome {
        /** Not eligible, whoever looks at it. */
        FAIL,
        /** A person has to look. */
        DOUBT
    }

    static Finding fail(String rule, Object found, Object expected) {
        return new Finding(rule, Outcome.FAIL, found.toString(), expected.toString());
    }

    static Finding doubt(String rule, Object found, Object expected) {
        return new Finding(rule, Outcome.DOUBT, found.toString(), expected.toString());
    }
}
