package org.almoner.web.open;

import org.almoner.application.Receipts;
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

    private final Receipts receipts;

    VerifyPage(Receipts receipts) {
        this.receipts = receipts;
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
            Model model) {
        if (reference.isBlank()) errors.rejectValue("reference", "open.verify.reference.missing");
        if (digest.isBlank()) errors.rejectValue("digest", "open.verify.digest.missing");
        if (errors.hasErrors()) return "open/verify";
        model.addAttribute("asked", true);
        receipts.verified(reference, digest).ifPresent(at -> model.addAttribute("submittedAt", at));
        return "open/verify";
    }
}
