package org.almoner.application;

import static java.util.Objects.requireNonNullElse;

import org.almoner.organisation.Organisation;
import org.almoner.shared.Refusal;

/**
 * Another organisation in the consortium. The organisation that applies answers for it.
 *
 * @param number tells the partners of an application apart; it stays when others go
 * @param registration its company or charity number, or what its country gives instead; may be empty
 * @param role what it does in the project
 */
public record Partner(
        int number, String name, Organisation.Kind kind, String registration, String country, String role) {

    public static final int MOST = 20;

    public Partner {
        name = PlainText.line(requireNonNullElse(name, ""));
        registration = PlainText.line(requireNonNullElse(registration, ""));
        country = PlainText.line(requireNonNullElse(country, ""));
        role = PlainText.line(requireNonNullElse(role, ""));
        if (name.isEmpty() || kind == null) throw new Refusal("application.partner-unnamed");
        if (number < 1 || number > 99) throw new Refusal("application.partner-unknown");
    }
}
