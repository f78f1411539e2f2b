package org.almoner.web.applicant;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whatever is typed is judged by the organisation module; each of its refusals belongs to one field. */
record BankForm(String holder, String sortCode, String number) {

    static final BankForm EMPTY = new BankForm("", "", "");

    private static final Map<String, String> FIELDS = Map.of(
            "bank-account.holder", "holder", "bank-account.sort-code", "sortCode", "bank-account.number", "number");

    BankForm(@Nullable String holder, @Nullable String sortCode, @Nullable String number) {
        this.holder = requireNonNullElse(holder, "");
        this.sortCode = requireNonNullElse(sortCode, "");
        this.number = requireNonNullElse(number, "");
    }

    static Optional<String> field(String refusal) {
        return FIELDS.entrySet().stream()
                .filter(field -> refusal.startsWith(field.getKey() + "-"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
