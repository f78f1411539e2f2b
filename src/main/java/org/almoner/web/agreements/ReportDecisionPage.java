package org.almoner.web.agreements;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.almoner.agreement.Agreements;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Report;
import org.almoner.monitoring.ReportId;
import org.almoner.web.support.Forms;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A report as an officer reads it: to be accepted, or returned with the reason. */
@Controller
@RequestMapping("/officer/reports/{id}")
class ReportDecisionPage {

    enum Answer {
        ACCEPT,
        RETURN
    }

    record DecisionForm(
            @NotNull(message = "{report.answer.missing}") @Nullable
            Answer answer,

            @Size(max = 4000, message = "{agreement.reason.long}") @Nullable
            String reason) {

        String why() {
            return requireNonNullElse(reason, "");
        }
    }

    private final GranteeReports reports;
    private final Agreements agreements;
    private final AgreementFacts facts;
    private final People people;
    private final Forms forms;
    private final Refusals refusals;

    ReportDecisionPage(
            GranteeReports reports,
            Agreements agreements,
            AgreementFacts facts,
            People people,
            Forms forms,
            Refusals refusals) {
        this.reports = reports;
        this.agreements = agreements;
        this.facts = facts;
        this.people = people;
        this.forms = forms;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable ReportId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new DecisionForm(null, ""));
        return page(reports.visible(id, me), model);
    }

    @PostMapping
    String decide(
            @PathVariable ReportId id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var report = reports.visible(id, me);
        if (!refusals.accepted(errors, () -> decide(id, form, me))) return page(report, model);
        redirect.addFlashAttribute("success", form.answer() == Answer.ACCEPT ? "report.accepted" : "report.returned");
        return "redirect:/officer/agreements/" + report.agreement().value();
    }

    private void decide(ReportId id, DecisionForm form, SignedIn me) {
        if (form.answer() == Answer.ACCEPT) reports.accept(id, form.why(), me.id());
        else reports.sendBack(id, form.why(), me.id());
    }

    private String page(Report report, Model model) {
        var author = report.submittedBy();
        facts.into(model, agreements.get(report.agreement()));
        model.addAttribute("report", report);
        model.addAttribute("author", author == null ? null : people.name(author));
        model.addAttribute("evidence", reports.evidence(report.id()));
        model.addAttribute("answers", forms.options(Answer.class));
        return "agreements/report-decision";
    }
}
