package org.almoner.web.applicant;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.application.ApplicationId;
import org.almoner.application.ApplicationRow;
import org.almoner.application.Applications;
import org.almoner.application.Copied;
import org.almoner.application.Drafts;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
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

/** Filling a draft from an earlier application of the same organisation, and saying what was not copied. */
@Controller("copyApplicationPage")
@RequestMapping("/applicant/applications/{id}/copy")
class CopyPage {

    record CopyForm(
            @NotNull(message = "{applicant.copy.missing}") @Nullable
            ApplicationId from) {}

    private final Applications applications;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final Refusals refusals;

    CopyPage(Applications applications, Drafts drafts, Dossiers dossiers, Refusals refusals) {
        this.applications = applications;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        return page(dossiers.draft(id, me), me, HttpStatus.OK).addObject("form", new CopyForm(null));
    }

    @PostMapping
    ModelAndView copy(
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var copied = new AtomicReference<@Nullable Copied>();
        var done = refusals.accepted(errors, () -> copied.set(drafts.copy(id, requireNonNull(form.from()), me.id())));
        var dossier = dossiers.draft(id, me);
        return done
                ? copied(dossier, requireNonNull(copied.get()))
                : page(dossier, me, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView copied(Dossier dossier, Copied copied) {
        var filled = Section.of(dossier).stream()
                .filter(section -> copied.copied().contains(section.key()))
                .toList();
        return new ModelAndView("applicant/copied")
                .addObject("dossier", dossier)
                .addObject("sections", filled)
                .addObject("left", copied.left());
    }

    private ModelAndView page(Dossier dossier, SignedIn me, HttpStatus status) {
        var page = new ModelAndView("applicant/copy");
        page.setStatus(status);
        var earlier = earlier(dossier, me);
        return page.addObject("dossier", dossier)
                .addObject("options", Forms.options(earlier, row -> row.id().value(), CopyPage::name));
    }

    private List<ApplicationRow> earlier(Dossier dossier, SignedIn me) {
        var application = dossier.application();
        return applications.mine(me.id()).stream()
                .filter(row -> row.organisation().equals(application.organisation()))
                .filter(row -> !row.id().equals(application.id()))
                .toList();
    }

    private static String name(ApplicationRow row) {
        var title = row.title().isEmpty() ? "Untitled application" : row.title();
        return "%s (%s)".formatted(title, row.roundName());
    }
}
