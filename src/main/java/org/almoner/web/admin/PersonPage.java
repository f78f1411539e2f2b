package org.almoner.web.admin;

import static java.util.stream.Collectors.joining;

import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Formats;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's account. */
@Controller
@RequestMapping("/admin/people/{id}")
class PersonPage {

    private final People people;
    private final Formats formats;

    PersonPage(People people, Formats formats) {
        this.people = people;
        this.formats = formats;
    }

    @GetMapping
    String show(@Me SignedIn me, @PathVariable PersonId id, Model model) {
        var person = people.get(id);
        model.addAttribute("person", person);
        model.addAttribute(
                "roles", person.roles().stream().sorted().map(formats::label).collect(joining(", ")));
        model.addAttribute("own", me.id().equals(id));
        return "admin/person";
    }

    @PostMapping("/disable")
    String disable(@Me SignedIn me, @PathVariable PersonId id, RedirectAttributes next) {
        people.disable(id, me.id());
        return done(id, "admin.people.disabled", next);
    }

    @PostMapping("/enable")
    String enable(@Me SignedIn me, @PathVariable PersonId id, RedirectAttributes next) {
        people.enable(id, me.id());
        return done(id, "admin.people.enabled", next);
    }

    @PostMapping("/invite")
    String invite(@Me SignedIn me, @PathVariable PersonId id, RedirectAttributes next) {
        people.inviteAgain(id, me.id());
        return done(id, "admin.people.invited", next);
    }

    static String done(PersonId id, String text, RedirectAttributes next) {
        next.addFlashAttribute("success", text);
        return "redirect:/admin/people/" + id.value();
    }
}
