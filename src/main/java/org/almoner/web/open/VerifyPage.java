package org.almoner.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.almoner.application.Verifications;
import org.almoner.shared.Refusal;
import org.almoner.web.support.Refusals;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a receipt is genuine, for whoever holds it: by its link, or typed. */
@Controller
class VerifyPage {

    record VerifyForm(String reference, String digest) {}

    private final Verifications verifications;
    private final Refusals refusals;

    VerifyPage(Verifications verifications, Refusals refusals) {
        this.verifications = verifications;
        this.refusals = refusals;
    }

    @GetMapping(
            path = "/verify",
            params = {"!reference", "!digest"})
    String ask(Model model) {
        model.addAttribute("form", new VerifyForm("", ""));
        return "open/verify";
    }

    @GetMapping("/verify")
    String verify(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String digest,
            @ModelAttribute("form") VerifyForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (reference.isBlank()) errors.rejectValue("reference", "open.verify.reference.missing");
        if (digest.isBlank()) errors.rejectValue("digest", "open.verify.digest.missing");
        if (errors.hasErrors()) return "open/verify";
        try {
            var at = verifications.verified(reference, digest, request.getRemoteAddr());
            model.addAttribute("asked", true);
            model.addAttribute("submittedAt", at.orElse(null));
        } catch (Refusal tooMany) {
            refusals.into(errors, tooMany);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "900");
        }
        return "open/verify";
    }
}
