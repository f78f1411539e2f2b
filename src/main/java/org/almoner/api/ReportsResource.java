package org.almoner.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.reporting.AwardFilter;
import org.almoner.reporting.AwardLine;
import org.almoner.reporting.Reports;
import org.almoner.reporting.Stage;
import org.almoner.reporting.Totals;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The award report as at the end of a day ({@code at}, today if not given): as JSON a page at a time, and all at once as
 * CSV, as a workbook or, of the signed awards, as a 360Giving package.
 */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Reports reports;

    ReportsResource(Reports reports) {
        this.reports = reports;
    }

    @ModelAttribute
    AwardFilter filter(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam @Nullable UUID fund,
            @RequestParam @Nullable UUID round,
            @RequestParam @Nullable Stage status,
            @RequestParam @Nullable Integer year) {
        return new AwardFilter(at == null ? reports.today() : at, fund, round, status, year);
    }

    @GetMapping(path = "/awards", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Listing<AwardLine>> awards(
            @ModelAttribute AwardFilter filter,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return Listing.of(reports.awards(filter, cursor, Listing.limit(limit)));
    }

    @GetMapping(path = "/awards", produces = "text/csv")
    void csv(@ModelAttribute AwardFilter filter, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        reports.csv(filter, response.getOutputStream());
    }

    @GetMapping(path = "/awards", produces = WORKBOOK)
    void workbook(@ModelAttribute AwardFilter filter, HttpServletResponse response) throws IOException {
        response.setContentType(WORKBOOK);
        reports.xlsx(filter, response.getOutputStream());
    }

    @GetMapping(path = "/awards/totals")
    Totals totals(@ModelAttribute AwardFilter filter) {
        return reports.totals(filter);
    }

    @GetMapping(path = "/awards/360giving", produces = MediaType.APPLICATION_JSON_VALUE)
    void grants(@ModelAttribute AwardFilter filter, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        reports.grants(filter, response.getOutputStream());
    }
}
