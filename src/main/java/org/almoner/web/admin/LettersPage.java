package org.almoner.web.admin;

import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.notification.Letter;
import org.almoner.notification.LetterId;
import org.almoner.notification.Letters;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters Almoner wrote, and what became of them. */
@Controller
class LettersPage {

    private final Letters letters;

    LettersPage(Letters letters) {
        this.letters = letters;
    }

    @GetMapping("/admin/letters")
    String list(
            @RequestParam(required = false) Letter.@Nullable Status status,
            @RequestParam @Nullable String cursor,
            Model model) {
        model.addAttribute("letters", letters.list(status, cursor, Page.SIZE));
        model.addAttribute("status", status);
        model.addAttribute("statuses", Letter.Status.values());
        model.addAttribute("sending", letters.sending());
        model.addAttribute("here", "/admin/letters" + (status == null ? "" : "?status=" + status));
        model.addAttribute("back", "/admin");
        model.addAttribute("wide", true);
        return "admin/letters";
    }

    @GetMapping("/admin/letters/{id}")
    String show(@PathVariable LetterId id, Model model) {
        model.addAttribute("letter", letters.get(id));
        model.addAttribute("back", "/admin/letters");
        return "admin/letters-letter";
    }

    @PostMapping("/admin/letters/{id}")
    String sendAgain(@PathVariable LetterId id, @Me SignedIn me, RedirectAttributes next) {
        letters.sendAgain(id, me.id());
        next.addFlashAttribute("success", "letters.sent-again");
        return "redirect:/admin/letters/" + id.value();
    }
}
