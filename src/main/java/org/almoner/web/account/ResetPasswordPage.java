package org.almoner.web.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.almoner.identity.People;
import org.almoner.shared.Refusal;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing a password through a link: after forgetting one, or the first one of an invited person. */
@Controller
@RequestMapping("/reset-password/{secret}")
class ResetPasswordPage {

    private static final String PAGE = "account/reset-password";

    private final People people;
    private final Refusals refusals;

    ResetPasswordPage(People people, Refusals refusals) {
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model) {
        if (!people.mayResetPassword(secret)) throw new Refusal("identity.link-used");
        model.addAttribute("form", new ResetPasswordForm(""));
        return PAGE;
    }

    @PostMapping
    String reset(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") ResetPasswordForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!refusals.accepted(errors, () -> people.resetPassword(secret, form.password()))) return PAGE;
        next.addFlashAttribute("success", "account.password.changed");
        return "redirect:/sign-in";
    }

    record ResetPasswordForm(
            @NotBlank(message = "{account.password.missing}")
            String password) {}
}
