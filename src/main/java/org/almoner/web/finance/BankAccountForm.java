package org.almoner.web.finance;

import static java.util.Objects.requireNonNullElse;

import org.almoner.organisation.PayeeCheck;
import org.jspecify.annotations.Nullable;

/** @param reject anything when the details are rejected rather than verified */
record BankAccountForm(
        @Nullable PayeeCheck check,
        String sortCode,
        String number,
        String note,
        @Nullable String reject) {

    static final BankAccountForm EMPTY = new BankAccountForm(null, "", "", "", null);

    BankAccountForm(
            @Nullable PayeeCheck check,
            @Nullable String sortCode,
            @Nullable String number,
            @Nullable String note,
            @Nullable String reject) {
        this.check = check;
        this.sortCode = requireNonNullElse(sortCode, "");
        this.number = requireNonNullElse(number, "");
        this.note = requireNonNullElse(note, "");
        this.reject = reject;
    }

    boolean verifies() {
        return reject == null;
    }

    boolean compares() {
        return !sortCode.isBlank() || !number.isBlank();
    }
}
