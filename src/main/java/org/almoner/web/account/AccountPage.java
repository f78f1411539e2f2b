package org.almoner.web.account;

import static java.util.stream.Collectors.joining;

import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Formats;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is known about the person signed in. */
@Controller
class AccountPage {

    private final People people;
    private final Formats formats;

    AccountPage(People people, Formats formats) {
        this.people = people;
        this.formats = formats;
    }

    @GetMapping("/account")
    String show(@Me SignedIn me, Model model) {
        var person = people.get(me.id());
        model.addAttribute("person", person);
        model.addAttribute(
                "roles", person.roles().stream().sorted().map(formats::label).collect(joining(", ")));
        return "account/account";
    }
}
