package org.almoner.api;

import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Page;
import org.almoner.web.support.Groups;
import org.almoner.workflow.Filter;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's work queue: what is theirs, and what waits for anyone in their groups. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksResource {

    private final WorkQueue queue;
    private final Groups groups;

    TasksResource(WorkQueue queue, Groups groups) {
        this.queue = queue;
        this.groups = groups;
    }

    @GetMapping
    ResponseEntity<Listing<WorkItem>> list(
            @RequestParam(defaultValue = "ALL") Filter show,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Me SignedIn me) {
        Page<WorkItem> page = queue.mine(me.id().value(), groups.of(me), show, cursor, Listing.limit(limit));
        return Listing.of(page);
    }

    @GetMapping("/{id}")
    WorkItem get(@PathVariable String id, @Me SignedIn me) {
        return queue.get(id, me.id().value(), groups.of(me));
    }

    @PutMapping("/{id}/claim")
    WorkItem claim(@PathVariable String id, @Me SignedIn me) {
        queue.claim(id, me.id().value(), groups.of(me));
        return get(id, me);
    }

    @DeleteMapping("/{id}/claim")
    WorkItem release(@PathVariable String id, @Me SignedIn me) {
        queue.release(id, me.id().value());
        return get(id, me);
    }
}
