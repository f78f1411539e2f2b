package org.almoner.web.cases;

import java.util.List;
import java.util.UUID;
import org.almoner.application.ApplicationId;
import org.almoner.application.Reopenings;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.investment.Lineages;
import org.almoner.web.support.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One application: where it stands, what it waits for, what it says and what has happened to it. */
@Controller
class CasePage {

    private final CaseFiles files;
    private final History history;
    private final Waiting waiting;
    private final NextSteps steps;
    private final Sentences sentences;
    private final CaseDiagrams diagrams;
    private final Lineages lineages;
    private final Conversation conversation;
    private final Reopenings reopenings;

    CasePage(
            CaseFiles files,
            History history,
            Waiting waiting,
            NextSteps steps,
            Sentences sentences,
            CaseDiagrams diagrams,
            Lineages lineages,
            Conversation conversation,
            Reopenings reopenings) {
        this.files = files;
        this.history = history;
        this.waiting = waiting;
        this.steps = steps;
        this.sentences = sentences;
        this.diagrams = diagrams;
        this.lineages = lineages;
        this.conversation = conversation;
        this.reopenings = reopenings;
    }

    @GetMapping("/applications/{id}")
    String show(
            @PathVariable ApplicationId id,
            @RequestParam(name = "diagram", required = false) @Nullable UUID chosen,
            @Me SignedIn me,
            Model model) {
        var file = files.open(id, me);
        if (file.application().draft() && file.application().reference() == null)
            return "redirect:/applicant/applications/" + id.value();
        model.addAttribute("file", file);
        model.addAttribute(
                "grounds",
                file.application().findings().stream().map(sentences::text).toList());
        model.addAttribute("waiting", file.inside() ? List.of() : waiting.of(file));
        model.addAttribute("steps", steps.of(file, me));
        model.addAttribute("back", steps.back(file, me));
        model.addAttribute("diagram", diagrams.of(file, me, chosen));
        model.addAttribute("messages", conversation.of(file));
        model.addAttribute("writes", conversation.opens(file, me));
        if (file.application().reopened())
            model.addAttribute("reopening", reopenings.of(id).getFirst());
        model.addAttribute("history", history.of(file));
        var lineage = lineages.of(id, file.inside());
        if (!lineage.alone()) model.addAttribute("tree", FamilyTree.of(lineage, id));
        return "cases/case";
    }
}
