package org.almoner.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.almoner.reporting.AwardFilter;
import org.almoner.reporting.AwardLine;
import org.almoner.reporting.Reports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The award report: as JSON a page at a time, as CSV all at once. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsResource {

    private final Reports reports;

    ReportsResource(Reports reports) {
        this.reports = reports;
    }

    @GetMapping(path = "/awards", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Listing<AwardLine>> awards(
            @RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        return Listing.of(reports.awards(AwardFilter.at(reports.today()), cursor, Listing.limit(limit)));
    }

    @GetMapping(path = "/awards", produces = "text/csv")
    void awardsFile(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        reports.csv(AwardFilter.at(reports.today()), response.getOutputStream());
    }
}
