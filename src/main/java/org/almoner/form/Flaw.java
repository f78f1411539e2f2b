package org.almoner.form;

/**
 * Why a form cannot be published.
 *
 * @param code its sentence is the message {@code form.flaw.<code>}, filled with {@code about}
 * @param about the text of the question or section it is about
 * @param question the question's code; empty when a section or the whole form is meant
 */
public record Flaw(String code, String about, String question) {}
