package org.almoner.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One grant in the words of the 360Giving Data Standard 1.4, whose field names these are. It names no person. */
@JsonInclude(Include.NON_NULL)
record Grant(
        String id,
        String title,
        String description,
        String currency,
        BigDecimal amountAppliedFor,
        BigDecimal amountAwarded,
        @Nullable BigDecimal amountDisbursed,
        LocalDate awardDate,
        @Nullable List<Dates> plannedDates,
        List<Organization> recipientOrganization,
        List<Organization> fundingOrganization,
        List<Programme> grantProgramme,
        String fromOpenCall,
        @Nullable List<String> relatedActivity,
        Instant dateModified,
        @Nullable URI dataSource) {

    /** @param duration in months */
    record Dates(LocalDate startDate, LocalDate endDate, long duration) {}

    @JsonInclude(Include.NON_NULL)
    record Organization(
            String id,
            String name,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            @Nullable String postalCode,
            @Nullable String department) {}

    record Programme(String code, String title) {}
}
