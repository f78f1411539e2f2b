package org.almoner.form;

/**
 * One thing that two versions of a form say differently.
 *
 * @param code of the question or the section
 * @param about what it was called before
 * @param what TITLE and SECTION_GUIDANCE are a section's, all others a question's
 */
public record Difference(String code, String about, What what, String before, String after) {

    public enum What {
        TITLE,
        SECTION_GUIDANCE,
        TEXT,
        GUIDANCE,
        CHOICES,
        REQUIRED,
        WORD_LIMIT
    }

    public boolean ofSection() {
        return what == What.TITLE || what == What.SECTION_GUIDANCE;
    }
}
