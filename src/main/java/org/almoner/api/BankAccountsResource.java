package org.almoner.api;

import static org.springframework.util.StringUtils.hasText;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Supplier;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.BankAccountId;
import org.almoner.organisation.BankAccountRow;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.PayeeCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bank details that finance checks. */
@RestController
@RequestMapping("/api/v1/bank-accounts")
class BankAccountsResource {

    private static final String KEY = "Idempotency-Key";

    /** With a sort code and a number, they are compared with those that were entered. */
    record Verification(
            @NotNull PayeeCheck check,
            @Nullable @Size(max = 5000) String note,
            @Nullable String sortCode,
            @Nullable String number) {

        boolean compares() {
            return hasText(sortCode) || hasText(number);
        }

        @Override
        public String toString() {
            return "Verification " + check;
        }
    }

    record Rejection(@NotBlank @Size(max = 5000) String reason) {}

    private final BankAccounts accounts;
    private final Acts acts;

    BankAccountsResource(BankAccounts accounts, Acts acts) {
        this.accounts = accounts;
        this.acts = acts;
    }

    /** Those that wait to be checked, the oldest first. */
    @GetMapping
    ResponseEntity<Listing<BankAccountRow>> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listing.of(accounts.waiting(cursor, Listing.limit(limit)));
    }

    @GetMapping("/{id}")
    ResponseEntity<BankAccountBody> get(@PathVariable BankAccountId id) {
        return answer(body(id));
    }

    @PostMapping("/{id}/verification")
    ResponseEntity<BankAccountBody> verify(
            @PathVariable BankAccountId id,
            @Valid @RequestBody Verification asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        return act(id, me, key, "verify", asked.check(), () -> {
            if (asked.compares()) accounts.compare(id, text(asked.sortCode()), text(asked.number()));
            accounts.verify(id, asked.check(), text(asked.note()), me.id());
            return body(id);
        });
    }

    @PostMapping("/{id}/rejection")
    ResponseEntity<BankAccountBody> reject(
            @PathVariable BankAccountId id,
            @Valid @RequestBody Rejection asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Me SignedIn me) {
        return act(id, me, key, "reject", asked, () -> {
            accounts.reject(id, asked.reason(), me.id());
            return body(id);
        });
    }

    private ResponseEntity<BankAccountBody> act(
            BankAccountId id,
            SignedIn me,
            @Nullable String key,
            String act,
            Object asked,
            Supplier<BankAccountBody> body) {
        return answer(acts.once(key, me, act + " " + id.value(), asked, BankAccountBody.class, body));
    }

    private BankAccountBody body(BankAccountId id) {
        return BankAccountBody.of(accounts.get(id));
    }

    private static ResponseEntity<BankAccountBody> answer(BankAccountBody body) {
        return Versions.ok(body, body.version());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
