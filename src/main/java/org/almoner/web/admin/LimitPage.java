package org.almoner.web.admin;

import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Refusals;
import org.joda.money.Money;
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

/** How much a person may approve; blank is nothing. */
@Controller
@RequestMapping("/admin/people/{id}/limit")
class LimitPage {

    private static final String PAGE = "admin/limit";

    private final People people;
    private final Refusals refusals;

    LimitPage(People people, Refusals refusals) {
        this.people = people;
        this.refusals = refusals;
    }

    @ModelAttribute
    void person(@PathVariable PersonId id, Model model) {
        model.addAttribute("person", people.get(id));
    }

    @GetMapping
    String show(@PathVariable PersonId id, Model model) {
        model.addAttribute("form", new LimitForm(people.get(id).approvalLimit()));
        return PAGE;
    }

    @PostMapping
    String change(
            @Me SignedIn me,
            @PathVariable PersonId id,
            @ModelAttribute("form") LimitForm form,
            BindingResult errors,
            RedirectAttributes next) {
        return refusals.accepted(errors, () -> people.changeLimit(id, form.limit(), me.id()))
                ? PersonPage.done(id, "admin.people.limit.changed", next)
                : PAGE;
    }

    record LimitForm(@Nullable Money limit) {}
}
