package org.almoner.web.applicant;

import org.almoner.application.ApplicationId;
import org.almoner.application.Reopenings;
import org.almoner.application.SignOffs;
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
    private final SignOffs signOffs;

    TaskListPage(Dossiers dossiers, Reopenings reopenings, SignOffs signOffs) {
        this.dossiers = dossiers;
        this.reopenings = reopenings;
        this.signOffs = signOffs;
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
        model.addAttribute("signOff", signOff(dossier, me));
        return "applicant/tasks";
    }

    private String signOff(Dossier dossier, SignedIn me) {
        var application = dossier.application();
        return signOffs.of(application.id(), me.id())
                .map(found -> found.covers(application) ? "COMPLETED" : "WAITING")
                .orElse(dossier.round().entry().signOff() ? "NOT_STARTED" : "OPTIONAL");
    }
}
