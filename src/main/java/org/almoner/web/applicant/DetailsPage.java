package org.almoner.web.applicant;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Details;
import org.almoner.application.Drafts;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.DateParts;
import org.almoner.web.support.Real;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is the project called, what is it about, when does it start and how long does it take? */
@Controller
@RequestMapping("/applicant/applications/{id}/details")
class DetailsPage {

    /** Any of it may be left blank for now. */
    record DetailsForm(
            @Size(max = Details.MAX_TITLE, message = "{applicant.details.title.long}")
            String title,

            @Size(max = 20000, message = "{applicant.details.summary.long}")
            String summary,

            @Real(required = false) DateParts startsOn,

            @Min(value = 1, message = "{applicant.details.months.wrong}")
            @Max(value = 120, message = "{applicant.details.months.wrong}")
            @Nullable
            Integer months,

            @Nullable String edition) {

        DetailsForm {
            title = requireNonNullElse(title, "");
            summary = requireNonNullElse(summary, "");
            startsOn = requireNonNullElse(startsOn, DateParts.NONE);
        }

        static DetailsForm of(Dossier dossier) {
            var details = dossier.application().details();
            return new DetailsForm(
                    details.title(),
                    details.summary(),
                    DateParts.of(details.startsOn()),
                    details.months(),
                    dossier.application().edition("details"));
        }

        Details details() {
            return new Details(title, summary, startsOn.date().orElse(null), months);
        }
    }

    private final Applications applications;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final Saving saving;

    DetailsPage(Applications applications, Drafts drafts, Dossiers dossiers, Saving saving) {
        this.applications = applications;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.saving = saving;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        var dossier = dossiers.draft(id, me);
        return ClosedSection.of(dossier, "details").orElseGet(() -> page(dossier, DetailsForm.of(dossier)));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute("form") DetailsForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var result = saving.save(errors, () -> drafts.saveDetails(id, form.details(), form.edition(), me.id()));
        var dossier = dossiers.draft(id, me);
        if (result == Saving.Result.SAVED) return Next.after("details", dossier);
        var overtaken = result == Saving.Result.OVERTAKEN;
        return page(dossier, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("theirs", overtaken ? dossier.application().details() : null)
                .addObject("edition", overtaken ? dossier.application().edition("details") : form.edition());
    }

    private static ModelAndView page(Dossier dossier, DetailsForm form) {
        return page(dossier, HttpStatus.OK).addObject("form", form).addObject("edition", form.edition());
    }

    private static ModelAndView page(Dossier dossier, HttpStatus status) {
        var page = new ModelAndView("applicant/details");
        page.setStatus(status);
        return page.addObject("dossier", dossier).addObject("summaryWords", Details.MAX_SUMMARY_WORDS);
    }
}
