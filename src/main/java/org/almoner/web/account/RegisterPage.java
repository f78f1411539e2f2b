package org.almoner.web.account;

import jakarta.validation.Valid;
import org.almoner.identity.People;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An applicant's own account. The answer is the same whether or not the address is known, and a link is used up only by
 * the button behind it, since mail programs follow links by themselves.
 */
@Controller
class RegisterPage {

    private final People people;
    private final Refusals refusals;

    RegisterPage(People people, Refusals refusals) {
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping("/register")
    String show(Model model) {
        model.addAttribute("form", RegisterForm.EMPTY);
        return "account/register";
    }

    @PostMapping("/register")
    String register(@Valid @ModelAttribute("form") RegisterForm form, BindingResult errors) {
        return refusals.accepted(errors, () -> people.register(form.name(), form.email(), form.password()))
                ? "redirect:/register/sent"
                : "account/register";
    }

    @GetMapping("/register/sent")
    String sent() {
        return "account/register-sent";
    }

    @GetMapping("/confirm/{secret}")
    String ask(@PathVariable String secret) {
        return "account/confirm";
    }

    @PostMapping("/confirm/{secret}")
    String confirm(@PathVariable String secret, RedirectAttributes next) {
        people.confirm(secret);
        next.addFlashAttribute("success", "account.confirmed");
        return "redirect:/sign-in";
    }
}
