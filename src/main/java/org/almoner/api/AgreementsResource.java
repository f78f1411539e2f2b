package org.almoner.api;

import java.util.Set;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementFilter;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.AgreementRow;
import org.almoner.agreement.Agreements;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.document.Documents;
import org.almoner.fund.RoundId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agreements, for their parties and for staff. */
@RestController
@RequestMapping("/api/v1")
class AgreementsResource {

    private final Agreements agreements;
    private final Awards awards;
    private final Documents documents;
    private final Downloads downloads;

    AgreementsResource(Agreements agreements, Awards awards, Documents documents, Downloads downloads) {
        this.agreements = agreements;
        this.awards = awards;
        this.documents = documents;
        this.downloads = downloads;
    }

    /** To staff every agreement they may see, to applicants those of their own organisations. */
    @GetMapping("/agreements")
    ResponseEntity<Listing<AgreementRow>> list(
            @RequestParam(required = false) @Nullable RoundId round,
            @RequestParam(required = false) @Nullable Set<Agreement.Status> status,
            @RequestParam(defaultValue = "ANY") AgreementFilter.Due due,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Me SignedIn me) {
        var filter = new AgreementFilter(round, status == null ? Set.of() : status, due);
        return Listing.of(agreements.list(filter, me, cursor, Listing.limit(limit)));
    }

    @GetMapping("/agreements/{id}")
    ResponseEntity<AgreementBody> get(@PathVariable AgreementId id, @Me SignedIn me) {
        return answer(AgreementBody.of(agreements.visible(id, me)));
    }

    @GetMapping("/awards/{award}/agreement")
    ResponseEntity<AgreementBody> of(@PathVariable AwardId award, @Me SignedIn me) {
        awards.visible(award, me);
        return answer(AgreementBody.of(agreements.of(award).orElseThrow(NotFound::new)));
    }

    /** The printed text that both sides sign. */
    @GetMapping("/agreements/{id}/document")
    ResponseEntity<Resource> document(@PathVariable AgreementId id, @Me SignedIn me) {
        var document = agreements.visible(id, me).document();
        if (document == null) throw new NotFound(id);
        return downloads.of(documents.get(document));
    }

    private static ResponseEntity<AgreementBody> answer(AgreementBody body) {
        return Versions.ok(body, body.version());
    }
}
