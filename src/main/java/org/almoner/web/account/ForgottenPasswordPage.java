package org.almoner.web.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.almoner.identity.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks for a link to choose a new password; says the same whether or not the address is known. */
@Controller
class ForgottenPasswordPage {

    private final People people;

    ForgottenPasswordPage(People people) {
        this.people = people;
    }

    @GetMapping("/forgotten-password")
    String show(Model model) {
        model.addAttribute("form", new ForgottenPasswordForm(""));
        return "account/forgotten-password";
    }

    @PostMapping("/forgotten-password")
    String ask(@Valid @ModelAttribute("form") ForgottenPasswordForm form, BindingResult errors) {
        if (errors.hasErrors()) return "account/forgotten-password";
        people.forgotPassword(form.email());
        return "redirect:/forgotten-password/sent";
    }

    @GetMapping("/forgotten-password/sent")
    String sent() {
        return "account/forgotten-password-sent";
    }

    record ForgottenPasswordForm(
            @NotBlank(message = "{account.email.missing}") String email) {}
}
