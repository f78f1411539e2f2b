package org.almoner.application;

import java.util.List;

/**
 * What copying an earlier application did.
 *
 * @param copied the sections that were filled, by their keys
 * @param left what of the earlier application was not copied
 */
public record Copied(List<String> copied, List<Left> left) {

    /**
     * @param section the key of the section
     * @param title the question's text, or the key where the section is no question
     */
    public record Left(String section, String title, Why why) {}

    public enum Why {
        /** The round does not ask this, or asks it in another way. */
        NOT_ASKED,
        /** The draft says something there already. */
        WRITTEN_ALREADY,
        /** The earlier answer is none that this round takes. */
        NOT_TAKEN,
        /** Files, and days that have gone by, are given anew. */
        GIVEN_ANEW
    }
}
