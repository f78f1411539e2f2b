package org.almoner.web.finance;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import org.almoner.reporting.AwardFilter;
import org.almoner.reporting.Reports;
import org.almoner.web.support.DateParts;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The position of every pot, now or as at a day that is over, and whether the books and the award report agree. */
@Controller
class FinancePage {

    record PositionForm(DateParts at) {
        PositionForm {
            at = requireNonNullElse(at, DateParts.NONE);
        }
    }

    private final Reports reports;
    private final Refusals refusals;

    FinancePage(Reports reports, Refusals refusals) {
        this.reports = reports;
        this.refusals = refusals;
    }

    @GetMapping("/finance")
    String show(@ModelAttribute("form") PositionForm form, BindingResult errors, Model model) {
        if (!form.at().blank() && form.at().date().isEmpty()) errors.rejectValue("at", "finance.report.date.unreal");
        refusals.accepted(errors, () -> position(form.at().date().orElse(reports.today()), model));
        model.addAttribute("wide", true);
        return "finance/pots";
    }

    private void position(LocalDate asAt, Model model) {
        var filter = AwardFilter.at(asAt);
        model.addAttribute("position", Position.of(reports.pots(asAt), reports.years(asAt)));
        model.addAttribute("totals", reports.totals(filter));
        model.addAttribute("accounts", Balances.ACCOUNTS);
        model.addAttribute("asAt", asAt);
        model.addAttribute("now", asAt.equals(reports.today()));
        model.addAttribute("query", AwardReportForm.query(filter));
    }
}
