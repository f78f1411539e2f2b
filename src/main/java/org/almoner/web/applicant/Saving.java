package org.almoner.web.applicant;

import java.util.Optional;
import org.almoner.shared.Refusal;
import org.almoner.web.support.Causes;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Saves one part of a draft and tells how that went. */
@Component
class Saving {

    enum Result {
        SAVED,
        /** Nothing was saved; the form says why. */
        REFUSED,
        /** Nothing was saved: somebody else had written meanwhile. The form shows theirs beside what was typed. */
        OVERTAKEN
    }

    private final Refusals refusals;

    Saving(Refusals refusals) {
        this.refusals = refusals;
    }

    Result save(BindingResult errors, Runnable act) {
        if (errors.hasErrors()) return Result.REFUSED;
        var refusal = refusal(act);
        refusal.ifPresent(why -> refusals.into(errors, why));
        if (refusal.isEmpty()) return Result.SAVED;
        return refusal.get().code().equals("application.section-changed") ? Result.OVERTAKEN : Result.REFUSED;
    }

    private static Optional<Refusal> refusal(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (RuntimeException problem) {
            return Optional.of(Causes.first(problem, Refusal.class).orElseThrow(() -> problem));
        }
    }
}
