package org.almoner.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.agreement.AgreementId;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimId;
import org.almoner.claim.ClaimLine;
import org.almoner.document.Document;
import org.almoner.document.DocumentId;
import org.almoner.form.CostCategory;
import org.almoner.organisation.OrganisationId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A claim as the API shows it. Amounts disallowed and their reasons are there once it was checked. */
record ClaimBody(
        ClaimId id,
        @Nullable String reference,
        AgreementId agreement,
        OrganisationId organisation,
        Claim.Status status,
        @Nullable Integer milestone,
        LocalDate from,
        LocalDate to,
        List<Line> lines,
        List<File> evidence,
        Money claimed,
        Money disallowed,
        Money payable,
        Money left,
        @Nullable String reason,
        @Nullable Instant submittedAt,
        @Nullable Instant checkedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant paidAt,
        int version) {

    record Line(
            CostCategory category,
            String description,
            Money amount,
            Money disallowed,
            @Nullable String reason) {

        static Line of(ClaimLine line) {
            return new Line(line.category(), line.description(), line.amount(), line.disallowed(), line.reason());
        }
    }

    record File(DocumentId id, String name, String mediaType, long size, String sha256) {

        static File of(Document file) {
            return new File(file.id(), file.name(), file.mediaType(), file.size(), file.sha256());
        }
    }

    /** @param left what this claim may come to */
    static ClaimBody of(Claim c, List<Document> evidence, Money left) {
        return new ClaimBody(
                c.id(),
                c.draft() ? null : c.reference(),
                c.agreement(),
                c.organisation(),
                c.status(),
                c.basis().milestone(),
                c.basis().from(),
                c.basis().to(),
                c.lines().stream().map(Line::of).toList(),
                evidence.stream().map(File::of).toList(),
                c.claimed(),
                c.disallowed(),
                c.payable(),
                left,
                c.reason(),
                c.submittedAt(),
                c.checkedAt(),
                c.approvedAt(),
                c.paidAt(),
                c.version());
    }
}
