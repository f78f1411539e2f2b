package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bank details of an organisation, the newest version first; entering new ones does not change the old. */
@RestController
@RequestMapping("/api/v1/organisations/{id}/bank-accounts")
class OrganisationBankAccountsResource {

    record NewAccount(
            @NotBlank @Size(max = 70) String holder,
            @NotBlank String sortCode,
            @NotBlank String number) {

        @Override
        public String toString() {
            return "NewAccount";
        }
    }

    record All(List<BankAccountBody> items) {}

    private final Organisations organisations;
    private final BankAccounts accounts;

    OrganisationBankAccountsResource(Organisations organisations, BankAccounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    @GetMapping
    All list(@PathVariable OrganisationId id, @Me SignedIn me) {
        organisations.visible(id, me);
        return new All(accounts.of(id).stream().map(BankAccountBody::of).toList());
    }

    @PostMapping
    ResponseEntity<BankAccountBody> enter(
            @PathVariable OrganisationId id, @Valid @RequestBody NewAccount asked, @Me SignedIn me) {
        var account = accounts.enter(id, asked.holder(), asked.sortCode(), asked.number(), me.id());
        return ResponseEntity.status(HttpStatus.CREATED).body(BankAccountBody.of(accounts.get(account)));
    }
}
