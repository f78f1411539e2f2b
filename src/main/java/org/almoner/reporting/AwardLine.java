package org.almoner.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One line of the award report. What has not happened yet is {@code null}; days are days in London. */
public record AwardLine(
        String awardReference,
        String applicationReference,
        String fund,
        String round,
        String recipient,
        @Nullable String companyNumber,
        @Nullable String charityNumber,
        String status,
        Money amountRequested,
        @Nullable Money amountAwarded,
        @Nullable Money amountReserved,
        @Nullable Money amountCommitted,
        String title,
        BigDecimal score,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate offerIssuedOn,
        @Nullable LocalDate offerExpiresOn,
        @Nullable LocalDate agreementSignedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String agreementStatus,
        @Nullable Money amountClaimed,
        @Nullable Money amountApproved,
        @Nullable Money amountPaid,
        @Nullable Money amountRecovered,
        @Nullable Money amountOutstanding,
        @Nullable String profile,
        @Nullable String nextMilestone,
        @Nullable LocalDate nextMilestoneDue,
        @Nullable Money nextMilestoneAmount,
        @Nullable String followOnOf) {

    /** The status of the agreement once it is in effect, else of the award. */
    public String stage() {
        return agreementStatus == null || agreementStatus.equals("OPEN") ? status : agreementStatus;
    }
}
