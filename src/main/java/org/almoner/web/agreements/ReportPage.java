package org.almoner.web.agreements;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.almoner.agreement.Agreements;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.monitoring.Account;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Report;
import org.almoner.monitoring.ReportId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One report as its authors write it, with its files. */
@Controller
@RequestMapping("/applicant/reports/{id}")
class ReportPage {

    record ReportForm(
            @Size(max = 20000, message = "{report.text.long}") @Nullable
            String achieved,

            @Size(max = 20000, message = "{report.text.long}") @Nullable
            String differences) {

        Account account() {
            return new Account(requireNonNullElse(achieved, ""), requireNonNullElse(differences, ""));
        }
    }

    private final GranteeReports reports;
    private final Agreements agreements;
    private final Organisations organisations;
    private final AgreementFacts facts;
    private final Refusals refusals;

    ReportPage(
            GranteeReports reports,
            Agreements agreements,
            Organisations organisations,
            AgreementFacts facts,
            Refusals refusals) {
        this.reports = reports;
        this.agreements = agreements;
        this.organisations = organisations;
        this.facts = facts;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable ReportId id, @Me SignedIn me, Model model) {
        var report = own(id, me);
        model.addAttribute(
                "form",
                new ReportForm(report.account().achieved(), report.account().differences()));
        return page(report, model);
    }

    /** Keeps what was typed, and submits it when the button {@code submit} was pressed. */
    @PostMapping
    String save(
            @PathVariable ReportId id,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String submit,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var report = own(id, me);
        var kept = refusals.accepted(errors, () -> reports.save(id, form.account(), me.id()));
        if (!kept || submit != null && !refusals.accepted(errors, () -> reports.submit(id, me.id())))
            return page(report, model);
        redirect.addFlashAttribute("success", submit == null ? "report.saved" : "report.submitted");
        return submit == null
                ? "redirect:/applicant/reports/" + id.value()
                : "redirect:/applicant/agreements/" + report.agreement().value();
    }

    private Report own(ReportId id, SignedIn me) {
        var report = reports.visible(id, me);
        var organisation = agreements.get(report.agreement()).organisation();
        if (!organisations.member(organisation, me.id())) throw new NotFound(id);
        return report;
    }

    private String page(Report report, Model model) {
        facts.into(model, agreements.get(report.agreement()));
        model.addAttribute("report", report);
        model.addAttribute("evidence", reports.evidence(report.id()));
        return "agreements/report";
    }
}
