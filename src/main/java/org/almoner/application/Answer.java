package org.almoner.application;

/** What was written under one question of the round, named by the question's code. */
public record Answer(String question, String text) {

    public Answer {
        text = PlainText.of(text);
    }
}
