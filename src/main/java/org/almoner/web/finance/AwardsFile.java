package org.almoner.web.finance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.reporting.AwardFilter;
import org.almoner.reporting.Reports;
import org.almoner.reporting.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The award report as a file, written to the browser while it is read. */
@Controller
class AwardsFile {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Reports reports;

    AwardsFile(Reports reports) {
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

    @GetMapping({"/finance/awards.csv", "/finance/reports/awards.csv"})
    void csv(@ModelAttribute AwardFilter filter, HttpServletResponse response) {
        reports.csv(filter, new Attachment(response, name(filter, "csv"), "text/csv"));
    }

    @GetMapping("/finance/reports/awards.xlsx")
    void workbook(@ModelAttribute AwardFilter filter, HttpServletResponse response) throws IOException {
        reports.xlsx(filter, new Attachment(response, name(filter, "xlsx"), WORKBOOK));
    }

    /** As open data, for publication. */
    @GetMapping("/finance/reports/awards.json")
    void grants(@ModelAttribute AwardFilter filter, HttpServletResponse response) {
        reports.grants(filter, new Attachment(response, name(filter, "json"), MediaType.APPLICATION_JSON_VALUE));
    }

    private static String name(AwardFilter filter, String ending) {
        return "awards-" + filter.asAt() + "." + ending;
    }
}
