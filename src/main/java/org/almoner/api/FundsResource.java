package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.almoner.fund.CreateFund;
import org.almoner.fund.Fund;
import org.almoner.fund.FundId;
import org.almoner.fund.Funds;
import org.almoner.fund.Instrument;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/funds")
class FundsResource {

    private final Funds funds;

    FundsResource(Funds funds) {
        this.funds = funds;
    }

    @GetMapping
    Listing<FundBody> list() {
        return new Listing<>(funds.all().stream().map(FundBody::of).toList(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<FundBody> get(@PathVariable FundId id) {
        var fund = funds.get(id);
        return Versions.ok(FundBody.of(fund), fund.version());
    }

    @PostMapping
    ResponseEntity<FundBody> create(@Valid @RequestBody FundTerms terms, @Me SignedIn me) {
        var fund = funds.get(funds.create(terms.command(), me.id()));
        return ResponseEntity.created(URI.create("/api/v1/funds/" + fund.id().value()))
                .eTag(Versions.tag(fund.version()))
                .body(FundBody.of(fund));
    }

    @PutMapping("/{id}")
    ResponseEntity<FundBody> change(
            @PathVariable FundId id,
            @Valid @RequestBody FundTerms terms,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        Versions.require(ifMatch, funds.get(id).version());
        funds.change(id, terms.command(), me.id());
        return get(id);
    }

    record FundTerms(
            @NotBlank String code,
            @NotBlank String name,
            @NotBlank String department,
            @Nullable String seniorResponsibleOfficer,
            @NotBlank String legalPower,
            @NotNull Instrument instrument) {

        CreateFund command() {
            return new CreateFund(code, name, department, seniorResponsibleOfficer, legalPower, instrument);
        }
    }

    record FundBody(FundId id, CreateFund terms) {

        static FundBody of(Fund fund) {
            return new FundBody(fund.id(), fund.terms());
        }
    }
}
