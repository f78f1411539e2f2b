package org.almoner.web.tasks;

import org.almoner.application.Applications;
import org.almoner.identity.Me;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Page;
import org.almoner.web.support.Groups;
import org.almoner.web.support.TaskLinks;
import org.almoner.workflow.WorkQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My work: what I took, what I may take, and for applicants how their applications stand. */
@Controller
@RequestMapping("/tasks")
class TasksPage {

    private final WorkQueue queue;
    private final Groups groups;
    private final Lines lines;
    private final Applications applications;

    TasksPage(WorkQueue queue, Groups groups, Lines lines, Applications applications) {
        this.queue = queue;
        this.groups = groups;
        this.lines = lines;
        this.applications = applications;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(required = false) @Nullable String cursor,
            @Me SignedIn me,
            Model model) {
        var filter = Tab.filter(show);
        var mine = groups.of(me);
        var page = queue.mine(me.id().value(), mine, filter, cursor, Page.SIZE);
        model.addAttribute("show", show);
        model.addAttribute("tabs", Tab.of(filter, queue.counts(me.id().value(), mine)));
        model.addAttribute("lines", lines.of(page.items(), me));
        model.addAttribute("next", page.next());
        if (me.has(Role.APPLICANT)) model.addAttribute("applications", applications.mine(me.id()));
        return "tasks/tasks";
    }

    /** Takes the task and goes to where it is done. */
    @PostMapping("/{id}/claim")
    String claim(@PathVariable String id, @Me SignedIn me) {
        var mine = groups.of(me);
        queue.claim(id, me.id().value(), mine);
        var item = queue.get(id, me.id().value(), mine);
        return "redirect:" + TaskLinks.of(item.event(), item.subject());
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable String id, @Me SignedIn me, RedirectAttributes flash) {
        queue.release(id, me.id().value());
        flash.addFlashAttribute("success", "tasks.released");
        return "redirect:/tasks";
    }
}
