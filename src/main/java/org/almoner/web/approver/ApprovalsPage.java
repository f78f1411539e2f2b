package org.almoner.web.approver;

import static org.almoner.award.Award.Status.RECOMMENDED;

import java.util.Set;
import org.almoner.award.Awards;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every recommended award that waits for an approval, and the reader's own limit. */
@Controller
class ApprovalsPage {

    private final Awards awards;
    private final People people;
    private final BooksWaiting books;

    ApprovalsPage(Awards awards, People people, BooksWaiting books) {
        this.awards = awards;
        this.people = people;
        this.books = books;
    }

    @GetMapping("/approver")
    String show(@RequestParam @Nullable String cursor, @Me SignedIn me, Model model) {
        model.addAttribute("limit", people.get(me.id()).approvalLimit());
        model.addAttribute("waiting", awards.list(null, Set.of(RECOMMENDED), me.id(), cursor, Page.SIZE));
        books.into(model);
        return "approver/approvals";
    }
}
