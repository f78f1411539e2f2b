package org.almoner.web.finance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.fund.Funds;
import org.almoner.reporting.AwardFilter;
import org.almoner.reporting.Reports;
import org.almoner.reporting.Stage;
import org.almoner.shared.Page;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Option;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The award report as at a day: what is asked for, its sums, its first lines, and the files. */
@Controller
class AwardReportPage {

    private static final int YEARS_BACK = 8;
    private static final int YEARS_ON = 3;

    private final Reports reports;
    private final Funds funds;
    private final Refusals refusals;
    private final Formats formats;

    AwardReportPage(Reports reports, Funds funds, Refusals refusals, Formats formats) {
        this.reports = reports;
        this.funds = funds;
        this.refusals = refusals;
        this.formats = formats;
    }

    @GetMapping("/finance/reports/awards")
    String show(
            @ModelAttribute("form") AwardReportForm form,
            BindingResult errors,
            @RequestParam @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        var filter = form.filter(reports.today());
        if (filter.isEmpty()) errors.rejectValue("at", "finance.report.date.unreal");
        refusals.accepted(errors, () -> report(filter.orElseThrow(), cursor, model));
        model.addAttribute("funds", Forms.options(funds.all(), fund -> fund.id().value(), fund -> fund.name()));
        model.addAttribute("rounds", rounds());
        model.addAttribute("stages", stages());
        model.addAttribute("years", years());
        model.addAttribute("here", Addresses.of(request));
        model.addAttribute("wide", true);
        return "finance/awards";
    }

    private void report(AwardFilter filter, @Nullable String cursor, Model model) {
        model.addAttribute("totals", reports.totals(filter));
        model.addAttribute("lines", reports.awards(filter, cursor, Page.SIZE));
        model.addAttribute("asAt", filter.asAt());
        model.addAttribute("unfinished", !reports.settled(filter.asAt()));
        model.addAttribute("query", AwardReportForm.query(filter));
    }

    private List<Option> rounds() {
        return Forms.options(reports.pots(reports.today()), pot -> pot.id(), pot -> pot.code() + " · " + pot.name());
    }

    private List<Option> stages() {
        return Arrays.stream(Stage.values())
                .map(stage -> new Option(stage.name(), formats.status(stage)))
                .toList();
    }

    private List<Option> years() {
        var current = FinancialYear.of(reports.today());
        return IntStream.rangeClosed(current - YEARS_BACK, current + YEARS_ON)
                .mapToObj(year -> new Option(Integer.toString(year), FinancialYear.name(year)))
                .toList()
                .reversed();
    }
}
