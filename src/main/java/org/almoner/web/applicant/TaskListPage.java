package org.almoner.web.applicant;

import org.almoner.application.ApplicationId;
import org.almoner.application.Reopenings;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The parts of a draft and how far each is. What was submitted is read at its own address. */
@Controller
class TaskListPage {

    private final Dossiers dossiers;
    private final Reopenings reopenings;

    TaskListPage(Dossiers dossiers, Reopenings reopenings) {
        this.dossiers = dossiers;
        this.reopenings = reopenings;
    }

    @GetMapping("/applicant/applications/{id}")
    String show(@PathVariable ApplicationId id, @Me SignedIn me, Model model) {
        var dossier = dossiers.of(id, me);
        if (!dossier.application().draft()) return "redirect:/applications/" + id.value();
        model.addAttribute("dossier", dossier);
        if (dossier.application().reopened())
            model.addAttribute("reopening", reopenings.of(id).getFirst());
        model.addAttribute(
                "groups", Group.of(Section.of(dossier), dossier.round().form()));
        return "applicant/tasks";
    }
}
