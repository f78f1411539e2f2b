package org.almoner.web.applicant;

import java.util.Optional;
import org.almoner.form.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** A part of a reopened application that was not opened again: it is read, not written. */
final class ClosedSection {

    private ClosedSection() {}

    /** The part to read, in place of the page that writes it; empty when it may be written. */
    static Optional<ModelAndView> of(Dossier dossier, String key) {
        if (dossier.application().leeway().opens(key)) return Optional.empty();
        return Optional.of(new ModelAndView("applicant/closed-section")
                .addObject("dossier", dossier)
                .addObject("section", key)
                .addObject("question", question(dossier, key)));
    }

    private static @Nullable Question question(Dossier dossier, String key) {
        return key.startsWith("answers/") ? dossier.question(key.substring("answers/".length())) : null;
    }
}
