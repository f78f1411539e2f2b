package org.almoner.web.applicant;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.almoner.application.ApplicationId;
import org.almoner.application.Attachment;
import org.almoner.application.Attachments;
import org.almoner.document.DocumentId;
import org.almoner.form.Question;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.NotFound;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A question that is answered with files, one upload at a time. */
@Controller
@RequestMapping("/applicant/applications/{id}/files/{code}")
class AttachmentsPage {

    record UploadForm(@Nullable MultipartFile file) {}

    private final Attachments attachments;
    private final Dossiers dossiers;
    private final Refusals refusals;

    AttachmentsPage(Attachments attachments, Dossiers dossiers, Refusals refusals) {
        this.attachments = attachments;
        this.dossiers = dossiers;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @PathVariable String code, @Me SignedIn me) {
        var dossier = dossiers.draft(id, me);
        return ClosedSection.of(dossier, "answers/" + code)
                .orElseGet(() -> page(dossier, code, HttpStatus.OK).addObject("form", new UploadForm(null)));
    }

    @PostMapping
    ModelAndView attach(
            @PathVariable ApplicationId id,
            @PathVariable String code,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        var dossier = dossiers.draft(id, me);
        var file = form.file();
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) errors.rejectValue("file", "applicant.files.missing");
        if (file == null || !refusals.accepted(errors, () -> attach(id, code, file, me)))
            return page(dossier, code, HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "applicant.files.attached");
        return back(dossier, code);
    }

    private void attach(ApplicationId id, String code, MultipartFile file, SignedIn me) {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            attachments.attach(id, code, name == null ? "" : name, content, me.id());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PostMapping("/{document}/removal")
    ModelAndView detach(
            @PathVariable ApplicationId id,
            @PathVariable String code,
            @PathVariable DocumentId document,
            @Me SignedIn me,
            RedirectAttributes flash) {
        var dossier = dossiers.draft(id, me);
        attachments.detach(id, document, me.id());
        flash.addFlashAttribute("success", "applicant.files.removed");
        return back(dossier, code);
    }

    private static ModelAndView back(Dossier dossier, String code) {
        return new ModelAndView("redirect:" + dossier.address() + "/files/" + code);
    }

    private ModelAndView page(Dossier dossier, String code, HttpStatus status) {
        var question = dossier.question(code);
        if (question.type() != Question.Type.FILE) throw new NotFound(code);
        var files = dossier.application().attachments(code);
        var page = new ModelAndView("applicant/files");
        page.setStatus(status);
        return page.addObject("dossier", dossier)
                .addObject("question", question)
                .addObject("files", files)
                .addObject("waiting", files.stream().anyMatch(Attachment::waiting))
                .addObject("unsafe", files.stream().anyMatch(Attachment::unsafe))
                .addObject("most", attachments.most(question));
    }
}
