package org.almoner.web.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.almoner.agreement.Agreements;
import org.almoner.document.DocumentId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Report;
import org.almoner.monitoring.ReportId;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files that show what a report says, one upload at a time. */
@Controller
@RequestMapping("/applicant/reports/{id}/evidence")
class ReportEvidencePage {

    record EvidenceForm(@Nullable MultipartFile evidence) {}

    private final GranteeReports reports;
    private final AgreementFacts facts;
    private final Agreements agreements;
    private final Refusals refusals;

    ReportEvidencePage(GranteeReports reports, AgreementFacts facts, Agreements agreements, Refusals refusals) {
        this.reports = reports;
        this.facts = facts;
        this.agreements = agreements;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable ReportId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new EvidenceForm(null));
        return page(reports.visible(id, me), model);
    }

    @PostMapping
    String attach(
            @PathVariable ReportId id,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var report = reports.visible(id, me);
        var file = form.evidence();
        if (file == null || file.isEmpty()) errors.rejectValue("evidence", "report.evidence.missing");
        if (file == null || !refusals.accepted(errors, () -> attach(id, file, me))) return page(report, model);
        redirect.addFlashAttribute("success", "report.evidence.attached");
        return "redirect:/applicant/reports/" + id.value() + "/evidence";
    }

    @PostMapping("/{document}/removal")
    String detach(
            @PathVariable ReportId id,
            @PathVariable DocumentId document,
            @Me SignedIn me,
            RedirectAttributes redirect) {
        reports.detach(id, document, me.id());
        redirect.addFlashAttribute("success", "report.evidence.removed");
        return "redirect:/applicant/reports/" + id.value() + "/evidence";
    }

    private void attach(ReportId id, MultipartFile file, SignedIn me) {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            reports.attach(id, name == null ? "" : name, content, me.id());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String page(Report report, Model model) {
        facts.into(model, agreements.get(report.agreement()));
        model.addAttribute("report", report);
        model.addAttribute("evidence", reports.evidence(report.id()));
        return "agreements/evidence";
    }
}
