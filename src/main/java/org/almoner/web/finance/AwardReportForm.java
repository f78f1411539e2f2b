package org.almoner.web.finance;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.almoner.reporting.AwardFilter;
import org.almoner.reporting.Stage;
import org.almoner.web.support.DateParts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which awards the report is asked for. An empty date means today. */
record AwardReportForm(
        @Nullable UUID fund,
        @Nullable UUID round,
        @Nullable Stage status,
        @Nullable Integer year,
        DateParts at) {

    AwardReportForm {
        at = requireNonNullElse(at, DateParts.NONE);
    }

    /** Empty when what was typed is no date. */
    Optional<AwardFilter> filter(LocalDate today) {
        var day = at.blank() ? Optional.of(today) : at.date();
        return day.map(asAt -> new AwardFilter(asAt, fund, round, status, year));
    }

    /** What follows the question mark of the address of a file. */
    static String query(AwardFilter filter) {
        return UriComponentsBuilder.newInstance()
                .queryParam("at", filter.asAt())
                .queryParamIfPresent("fund", Optional.ofNullable(filter.fund()))
                .queryParamIfPresent("round", Optional.ofNullable(filter.round()))
                .queryParamIfPresent("status", Optional.ofNullable(filter.stage()))
                .queryParamIfPresent("year", Optional.ofNullable(filter.year()))
                .build()
                .toUriString();
    }
}
