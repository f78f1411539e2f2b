package org.almoner.web.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.document.DocumentId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
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

/** The files that show what was spent, one upload at a time. */
@Controller
@RequestMapping("/applicant/claims/{id}/evidence")
class ClaimEvidencePage {

    record EvidenceForm(@Nullable MultipartFile evidence) {}

    private final Claims claims;
    private final ClaimSheets sheets;
    private final Refusals refusals;

    ClaimEvidencePage(Claims claims, ClaimSheets sheets, Refusals refusals) {
        this.claims = claims;
        this.sheets = sheets;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(@PathVariable ClaimId id, @Me SignedIn me) {
        return page(sheets.own(id, me), HttpStatus.OK).addObject("form", new EvidenceForm(null));
    }

    @PostMapping
    ModelAndView attach(
            @PathVariable ClaimId id,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        var file = form.evidence();
        if (file == null || file.isEmpty()) errors.rejectValue("evidence", "claims.evidence.missing");
        if (file == null || !refusals.accepted(errors, () -> attach(id, file, me)))
            return page(sheets.own(id, me), HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "claims.evidence.attached");
        return new ModelAndView("redirect:/applicant/claims/" + id.value() + "/evidence");
    }

    private void attach(ClaimId id, MultipartFile file, SignedIn me) {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            claims.attach(id, name == null ? "" : name, content, me.id());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @PostMapping("/{document}/removal")
    ModelAndView detach(
            @PathVariable ClaimId id, @PathVariable DocumentId document, @Me SignedIn me, RedirectAttributes flash) {
        claims.detach(id, document, me.id());
        flash.addFlashAttribute("success", "claims.evidence.removed");
        return new ModelAndView("redirect:/applicant/claims/" + id.value() + "/evidence");
    }

    private ModelAndView page(ClaimSheet sheet, HttpStatus status) {
        var page = new ModelAndView("claims/evidence");
        page.setStatus(status);
        return page.addObject("sheet", sheet);
    }
}
