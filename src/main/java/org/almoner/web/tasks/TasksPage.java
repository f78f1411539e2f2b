package org.almoner.web.tasks;

import java.time.Clock;
import java.time.Instant;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Groups;
import org.almoner.workflow.Filter;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for the person signed in. */
@Controller
@RequestMapping("/tasks")
class TasksPage {

    private static final int LINES = 25;

    /** One line: the work, the page it is done on, and how it stands for the reader. */
    record Line(WorkItem item, String href, boolean mine, boolean claimable, boolean overdue) {

        static Line of(WorkItem item, SignedIn me, Instant now) {
            var mine = me.id().value().equals(item.assignee());
            return new Line(item, TaskLinks.of(item), mine, !item.groups().isEmpty(), item.overdue(now));
        }
    }

    private final WorkQueue queue;
    private final Groups groups;
    private final Clock clock;

    TasksPage(WorkQueue queue, Groups groups, Clock clock) {
        this.queue = queue;
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "ALL") Filter show,
            @RequestParam(required = false) @Nullable String cursor,
            @Me SignedIn me,
            Model model) {
        var mine = groups.of(me);
        var now = clock.instant();
        var page = queue.mine(me.id().value(), mine, show, cursor, LINES);
        model.addAttribute("show", show);
        model.addAttribute("counts", queue.counts(me.id().value(), mine));
        model.addAttribute(
                "lines",
                page.items().stream().map(item -> Line.of(item, me, now)).toList());
        model.addAttribute("next", page.next());
        return "tasks/queue";
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable String id, @Me SignedIn me) {
        queue.claim(id, me.id().value(), groups.of(me));
        return "redirect:/tasks";
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable String id, @Me SignedIn me) {
        queue.release(id, me.id().value());
        return "redirect:/tasks";
    }
}
