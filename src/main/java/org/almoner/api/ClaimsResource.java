package org.almoner.api;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimBasis;
import org.almoner.claim.ClaimFilter;
import org.almoner.claim.ClaimId;
import org.almoner.claim.ClaimLine;
import org.almoner.claim.ClaimRow;
import org.almoner.claim.ClaimTotals;
import org.almoner.claim.Claims;
import org.almoner.document.DocumentId;
import org.almoner.form.CostCategory;
import org.almoner.fund.RoundId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.web.support.Downloads;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Claims and their evidence, as they are written and read. */
@RestController
@RequestMapping("/api/v1")
class ClaimsResource {

    /** Without {@code milestone}, a position from 0, the claim is for a period of its own. */
    record Basis(
            @Nullable Integer milestone,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        ClaimBasis basis() {
            return new ClaimBasis(milestone, from, to);
        }
    }

    record Cost(
            @NotNull CostCategory category,
            @NotBlank @Size(max = 200) String description,
            @NotNull Money amount) {

        ClaimLine line() {
            return ClaimLine.of(category, description, amount);
        }
    }

    record Content(
            @NotNull @Valid Basis basis,
            @NotNull @Size(max = 100) List<@NotNull @Valid Cost> lines) {

        List<ClaimLine> costs() {
            return lines.stream().map(Cost::line).toList();
        }
    }

    record AgreementClaims(ClaimTotals totals, Money left, List<ClaimBody> items) {}

    private final Claims claims;
    private final ClaimBodies bodies;
    private final Agreements agreements;
    private final Organisations organisations;
    private final Acts acts;
    private final Uploads uploads;
    private final Downloads downloads;

    ClaimsResource(
            Claims claims,
            ClaimBodies bodies,
            Agreements agreements,
            Organisations organisations,
            Acts acts,
            Uploads uploads,
            Downloads downloads) {
        this.claims = claims;
        this.bodies = bodies;
        this.agreements = agreements;
        this.organisations = organisations;
        this.acts = acts;
        this.uploads = uploads;
        this.downloads = downloads;
    }

    /** For staff: submitted claims, newest first, of one round or all, in any of the statuses. */
    @GetMapping("/claims")
    ResponseEntity<Listing<ClaimRow>> list(
            @RequestParam(required = false) @Nullable RoundId round,
            @RequestParam(required = false) @Nullable Set<Claim.Status> status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Me SignedIn me) {
        var filter = new ClaimFilter(round, status == null ? Set.of() : status, q);
        return Listing.of(claims.list(filter, me.id(), cursor, Listing.limit(limit)));
    }

    /** All claims of an agreement with what is left of it; drafts for the organisation only. */
    @GetMapping("/agreements/{id}/claims")
    AgreementClaims of(@PathVariable AgreementId id, @Me SignedIn me) {
        var agreement = agreements.visible(id, me);
        var inside = organisations.member(agreement.organisation(), me.id());
        var totals = claims.totals(id);
        var items = claims.of(id).stream()
                .filter(claim -> inside || !claim.draft())
                .map(bodies::of)
                .toList();
        return new AgreementClaims(totals, totals.left(), items);
    }

    @PostMapping("/agreements/{id}/claims")
    ResponseEntity<ClaimBody> draft(
            @PathVariable AgreementId id,
            @Valid @RequestBody Basis asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Me SignedIn me) {
        agreements.visible(id, me);
        return bodies.answer(acts.once(
                key,
                me,
                "claim under " + id.value(),
                asked,
                ClaimBody.class,
                () -> bodies.of(claims.draft(id, asked.basis(), me.id()), me)));
    }

    @GetMapping("/claims/{id}")
    ResponseEntity<ClaimBody> get(@PathVariable ClaimId id, @Me SignedIn me) {
        return bodies.answer(bodies.of(id, me));
    }

    @PutMapping("/claims/{id}")
    ResponseEntity<ClaimBody> save(
            @PathVariable ClaimId id,
            @Valid @RequestBody Content asked,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        Versions.require(ifMatch, claims.visible(id, me).version());
        claims.save(id, asked.basis().basis(), asked.costs(), me.id());
        return get(id, me);
    }

    @PostMapping(path = "/claims/{id}/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ClaimBody> attach(
            @PathVariable ClaimId id,
            @RequestPart MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Me SignedIn me) {
        claims.visible(id, me);
        uploads.once(
                key,
                me,
                "evidence of " + id.value(),
                file,
                (name, content) -> claims.attach(id, name, content, me.id()));
        return get(id, me);
    }

    @GetMapping("/claims/{id}/evidence/{document}")
    ResponseEntity<Resource> file(@PathVariable ClaimId id, @PathVariable DocumentId document, @Me SignedIn me) {
        return downloads.of(claims.evidence(id, document, me));
    }

    @DeleteMapping("/claims/{id}/evidence/{document}")
    ResponseEntity<ClaimBody> detach(@PathVariable ClaimId id, @PathVariable DocumentId document, @Me SignedIn me) {
        claims.detach(id, document, me.id());
        return get(id, me);
    }
}
