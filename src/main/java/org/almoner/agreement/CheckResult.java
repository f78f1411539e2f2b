package org.almoner.agreement;

import org.almoner.shared.Refusal;

/** One check that was made; what did not pass says why. */
public record CheckResult(Check item, boolean passed, String note) {

    public CheckResult {
        if (!passed && note.isBlank()) throw new Refusal("agreement.check-note-needed");
    }
}
