package org.almoner.api;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Countersigned;
import org.almoner.agreement.Instalment;
import org.almoner.agreement.Milestone;
import org.almoner.agreement.Payee;
import org.almoner.agreement.Signature;
import org.almoner.agreement.Signatures;
import org.almoner.agreement.Signed;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.document.DocumentId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.NotFound;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agreements, for their parties and for staff. */
@RestController
@RequestMapping("/api/v1")
class AgreementsResource {

    /** The signer's own name, typed, that the terms were accepted, and the SHA-256 of the document that was read. */
    record Signing(
            @NotBlank @Size(max = 200) String name,
            @NotNull Boolean agreed,
            @NotBlank @Size(max = 64) String sha256) {}

    record Body(
            AgreementId id,
            AwardId award,
            OrganisationId organisation,
            String reference,
            Agreement.Status status,
            Money amount,
            LocalDate startsOn,
            LocalDate endsOn,
            List<String> conditions,
            List<Milestone> milestones,
            List<Instalment> profile,
            @Nullable DocumentId document,
            @Nullable String documentSha256,
            @Nullable Signed signed,
            @Nullable Countersigned countersigned,
            boolean vetted,
            Payee payee,
            String reason,
            int version) {

        static Body of(Agreement a) {
            return new Body(
                    a.id(),
                    a.award(),
                    a.organisation(),
                    a.reference(),
                    a.status(),
                    a.amount(),
                    a.startsOn(),
                    a.endsOn(),
                    a.conditions(),
                    a.milestones(),
                    a.profile(),
                    a.document(),
                    a.documentHash(),
                    a.signed(),
                    a.countersigned(),
                    a.vetted() != null,
                    a.payee(),
                    a.reason(),
                    a.version());
        }
    }

    private final Agreements agreements;
    private final Signatures signatures;
    private final Awards awards;
    private final Acts acts;

    AgreementsResource(Agreements agreements, Signatures signatures, Awards awards, Acts acts) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.awards = awards;
        this.acts = acts;
    }

    @GetMapping("/agreements/{id}")
    ResponseEntity<Body> get(@PathVariable AgreementId id, @Me SignedIn me) {
        return answer(Body.of(agreements.visible(id, me)));
    }

    @GetMapping("/awards/{award}/agreement")
    ResponseEntity<Body> of(@PathVariable AwardId award, @Me SignedIn me) {
        awards.visible(award, me);
        return answer(Body.of(agreements.of(award).orElseThrow(NotFound::new)));
    }

    @PostMapping("/agreements/{id}/signature")
    ResponseEntity<Body> sign(
            @PathVariable AgreementId id,
            @Valid @RequestBody Signing asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        return answer(acts.once(key, me, "sign " + id.value(), asked, Body.class, () -> {
            Versions.require(ifMatch, agreements.visible(id, me).version());
            signatures.sign(id, new Signature(asked.name(), asked.agreed(), asked.sha256()), me.id());
            return Body.of(agreements.get(id));
        }));
    }

    private static ResponseEntity<Body> answer(Body body) {
        return Versions.ok(body, body.version());
    }
}
