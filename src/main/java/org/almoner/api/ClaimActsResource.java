package org.almoner.api;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.claim.Disallowance;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a claim once it is written: submitted, checked, returned, rejected, approved. */
@RestController
@RequestMapping("/api/v1/claims/{id}")
class ClaimActsResource {

    private static final String KEY = "Idempotency-Key";

    /** @param line the position of the cost in the claim, from 0 */
    record Cut(
            @NotNull @Min(0) Integer line,
            @NotNull Money amount,
            @NotBlank @Size(max = 4000) String reason) {

        Disallowance disallowance() {
            return new Disallowance(line, amount, reason);
        }
    }

    /** Without {@code disallowed} all of it is paid. */
    record Check(@Nullable @Size(max = 100) List<@NotNull @Valid Cut> disallowed) {

        List<Disallowance> disallowances() {
            return disallowed == null
                    ? List.of()
                    : disallowed.stream().map(Cut::disallowance).toList();
        }
    }

    record Reason(@NotBlank @Size(max = 4000) String reason) {}

    private final Claims claims;
    private final ClaimBodies bodies;

    ClaimActsResource(Claims claims, ClaimBodies bodies) {
        this.claims = claims;
        this.bodies = bodies;
    }

    @PostMapping("/submission")
    ResponseEntity<ClaimBody> submit(
            @PathVariable ClaimId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return bodies.act(id, me, key, ifMatch, "submit claim", id, () -> claims.submit(id, me.id()));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<ClaimBody> withdraw(
            @PathVariable ClaimId id,
            @Valid @RequestBody Reason asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return bodies.act(
                id, me, key, ifMatch, "withdraw claim", asked, () -> claims.withdraw(id, asked.reason(), me.id()));
    }

    @PostMapping("/check")
    ResponseEntity<ClaimBody> check(
            @PathVariable ClaimId id,
            @Valid @RequestBody Check asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return bodies.act(
                id, me, key, ifMatch, "check claim", asked, () -> claims.check(id, asked.disallowances(), me.id()));
    }

    @PostMapping("/return")
    ResponseEntity<ClaimBody> returnToClaimant(
            @PathVariable ClaimId id,
            @Valid @RequestBody Reason asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return bodies.act(
                id,
                me,
                key,
                ifMatch,
                "return claim",
                asked,
                () -> claims.returnToClaimant(id, asked.reason(), me.id()));
    }

    @PostMapping("/rejection")
    ResponseEntity<ClaimBody> reject(
            @PathVariable ClaimId id,
            @Valid @RequestBody Reason asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return bodies.act(
                id, me, key, ifMatch, "reject claim", asked, () -> claims.reject(id, asked.reason(), me.id()));
    }

    @PostMapping("/recheck")
    ResponseEntity<ClaimBody> sendBack(
            @PathVariable ClaimId id,
            @Valid @RequestBody Reason asked,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return bodies.act(
                id, me, key, ifMatch, "recheck claim", asked, () -> claims.sendBack(id, asked.reason(), me.id()));
    }

    @PostMapping("/approval")
    ResponseEntity<ClaimBody> approve(
            @PathVariable ClaimId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return bodies.act(id, me, key, ifMatch, "approve claim", id, () -> claims.approve(id, me.id()));
    }
}
