package org.almoner.web.admin;

import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.workflow.Processes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is stuck: steps that failed, and events nothing was waiting for. */
@Controller
@RequestMapping("/admin/processes")
class ProcessesPage {

    private final Processes processes;

    ProcessesPage(Processes processes) {
        this.processes = processes;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("incidents", processes.incidents());
        model.addAttribute("alarms", processes.alarms());
        return "admin/processes";
    }

    @PostMapping("/jobs/{job}/retry")
    String retry(@PathVariable String job, RedirectAttributes next) {
        processes.retry(job);
        next.addFlashAttribute("success", "admin.processes.retried");
        return "redirect:/admin/processes";
    }

    @PostMapping("/alarms/{alarm}/settle")
    String settle(@Me SignedIn me, @PathVariable long alarm, RedirectAttributes next) {
        processes.settle(alarm, me.id().value());
        next.addFlashAttribute("success", "admin.processes.settled");
        return "redirect:/admin/processes";
    }
}
