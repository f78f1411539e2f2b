package org.almoner.web.admin;

import jakarta.validation.Valid;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives someone an account; they choose their password through a link sent to them. */
@Controller
@RequestMapping("/admin/people/new")
class NewPersonPage {

    private static final String PAGE = "admin/person-new";

    private final People people;
    private final Refusals refusals;
    private final Forms forms;

    NewPersonPage(People people, Refusals refusals, Forms forms) {
        this.people = people;
        this.refusals = refusals;
        this.forms = forms;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("roles", forms.options(Role.class));
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", NewPersonForm.EMPTY);
        return PAGE;
    }

    @PostMapping
    String add(
            @Me SignedIn me,
            @Valid @ModelAttribute("form") NewPersonForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (!refusals.accepted(errors, () -> people.add(form.command(), me.id()))) return PAGE;
        next.addFlashAttribute("success", "admin.people.added");
        return "redirect:/admin/people";
    }
}
