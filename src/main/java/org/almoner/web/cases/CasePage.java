package org.almoner.web.cases;

import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One application: where it stands, what it waits for, what it says and what has happened to it. */
@Controller
class CasePage {

    private final CaseFiles files;
    private final History history;
    private final Waiting waiting;
    private final NextSteps steps;
    private final Sentences sentences;

    CasePage(CaseFiles files, History history, Waiting waiting, NextSteps steps, Sentences sentences) {
        this.files = files;
        this.history = history;
        this.waiting = waiting;
        this.steps = steps;
        this.sentences = sentences;
    }

    @GetMapping("/applications/{id}")
    String show(@PathVariable ApplicationId id, @Me SignedIn me, Model model) {
        var file = files.open(id, me);
        if (file.application().draft()) return "redirect:/applicant/applications/" + id.value();
        model.addAttribute("file", file);
        model.addAttribute(
                "grounds",
                file.application().findings().stream().map(sentences::text).toList());
        model.addAttribute("waiting", file.inside() ? List.of() : waiting.of(file));
        model.addAttribute("steps", steps.of(file, me));
        model.addAttribute("history", history.of(file));
        return "cases/case";
    }
}
