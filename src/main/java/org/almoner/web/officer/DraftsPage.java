package org.almoner.web.officer;

import org.almoner.application.Extensions;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is writing an application, and until when they may; what they write is theirs. */
@Controller
class DraftsPage {

    private final Extensions extensions;
    private final Rounds rounds;

    DraftsPage(Extensions extensions, Rounds rounds) {
        this.extensions = extensions;
        this.rounds = rounds;
    }

    @GetMapping("/officer/rounds/{id}/drafts")
    String show(@PathVariable RoundId id, @RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("round", rounds.get(id));
        model.addAttribute("page", extensions.drafts(id, cursor, Page.SIZE));
        return "officer/drafts";
    }
}
