package org.almoner.web.finance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.almoner.reporting.AwardFilter;
import org.almoner.reporting.Reports;
import org.almoner.web.support.Formats;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The award report as a file, written to the browser while it is read. */
@Controller
class AwardsFile {

    private final Reports reports;
    private final Formats formats;

    AwardsFile(Reports reports, Formats formats) {
        this.reports = reports;
        this.formats = formats;
    }

    @GetMapping("/finance/awards.csv")
    void download(HttpServletResponse response) throws IOException {
        var name = "awards-" + formats.today() + ".csv";
        var attachment = ContentDisposition.attachment().filename(name).build();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        reports.csv(AwardFilter.at(reports.today()), response.getOutputStream());
    }
}
