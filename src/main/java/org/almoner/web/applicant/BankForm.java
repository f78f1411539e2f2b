package org.almoner.web.applicant;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** Whatever is typed is judged by the organisation module; each of its refusals belongs to one field. */
record BankForm(String holder, String sortCode, String number) {

    static final BankForm EMPTY = new BankForm("", "", "");

    BankForm(@Nullable String holder, @Nullable String sortCode, @Nullable String number) {
        this.holder = requireNonNullElse(holder, "");
        this.sortCode = requireNonNullElse(sortCode, "");
        this.number = requireNonNullElse(number, "");
    }

    /** The field that a refusal of what was typed is about. */
    static String field(String refusal) {
        if (refusal.startsWith("bank-account.holder-")) return "holder";
        return refusal.startsWith("bank-account.number-") ? "number" : "sortCode";
    }
}
