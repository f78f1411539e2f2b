package org.almoner.web.claims;

import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.Milestone;
import org.almoner.application.Application;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimTotals;
import org.almoner.document.Document;
import org.almoner.monitoring.Report;
import org.almoner.organisation.Organisation;
import org.almoner.payment.Payment;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One claim with what its pages show around it.
 *
 * @param left what this claim may come to
 * @param report on the milestone that is claimed for
 * @param inside whether it is shown to the people of the organisation that claims
 * @param binds whether the reader may submit and withdraw it
 */
record ClaimSheet(
        Claim claim,
        Agreement agreement,
        Application proposal,
        Organisation organisation,
        ClaimTotals totals,
        Money left,
        List<Document> evidence,
        @Nullable Payment payment,
        @Nullable Report report,
        boolean inside,
        boolean binds) {

    public String address() {
        return "/applicant/claims/" + claim.id().value();
    }

    public String claims() {
        return "/applicant/agreements/" + agreement.id().value() + "/claims";
    }

    public @Nullable Milestone milestone() {
        var position = claim.basis().milestone();
        return position == null ? null : agreement.milestones().get(position);
    }

    public boolean fits() {
        return !claim.claimed().isGreaterThan(left);
    }

    /** Costs and evidence are there, and there is enough left for them. */
    public boolean complete() {
        return !claim.lines().isEmpty() && !evidence.isEmpty() && fits();
    }
}
