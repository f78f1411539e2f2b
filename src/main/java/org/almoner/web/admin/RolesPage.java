package org.almoner.web.admin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person may do. */
@Controller
@RequestMapping("/admin/people/{id}/roles")
class RolesPage {

    private static final String PAGE = "admin/roles";

    private final People people;
    private final Refusals refusals;
    private final Forms forms;

    RolesPage(People people, Refusals refusals, Forms forms) {
        this.people = people;
        this.refusals = refusals;
        this.forms = forms;
    }

    @ModelAttribute
    void person(@PathVariable PersonId id, Model model) {
        model.addAttribute("person", people.get(id));
        model.addAttribute("roles", forms.options(Role.class));
    }

    @GetMapping
    String show(@PathVariable PersonId id, Model model) {
        model.addAttribute("form", new RolesForm(people.get(id).roles()));
        return PAGE;
    }

    @PostMapping
    String change(
            @Me SignedIn me,
            @PathVariable PersonId id,
            @Valid @ModelAttribute("form") RolesForm form,
            BindingResult errors,
            RedirectAttributes next) {
        return refusals.accepted(errors, () -> people.changeRoles(id, form.chosen(), me.id()))
                ? PersonPage.done(id, "admin.people.roles.changed", next)
                : PAGE;
    }

    record RolesForm(
            @NotEmpty(message = "{admin.people.roles.missing}") @Nullable
            Set<Role> roles) {

        Set<Role> chosen() {
            return roles == null ? Set.of() : roles;
        }
    }
}
