package org.almoner.web.applicant;

import org.almoner.application.ApplicationId;
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

    TaskListPage(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/applicant/applications/{id}")
    String show(@PathVariable ApplicationId id, @Me SignedIn me, Model model) {
        var dossier = dossiers.of(id, me);
        if (!dossier.application().draft()) return "redirect:/applications/" + id.value();
        model.addAttribute("dossier", dossier);
        model.addAttribute("sections", Section.of(dossier));
        return "applicant/tasks";
    }
}
