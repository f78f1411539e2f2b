package org.almoner.workflow;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for people. Whoever asks says who they are and in which groups; what is not theirs is not there. */
@Service
@Transactional
public class WorkQueue {

    private final WorkItems items;
    private final TaskService tasks;

    WorkQueue(WorkItems items, ProcessEngine engine) {
        this.items = items;
        this.tasks = engine.getTaskService();
    }

    /** What a person has taken, or is meant for, or may take from their groups: the most urgent first. */
    @Transactional(readOnly = true)
    public Page<WorkItem> mine(
            UUID person, Collection<String> groups, Filter filter, @Nullable String cursor, int limit) {
        var rows = items.page(person, groups, filter, Cursor.parse(cursor), limit + 1);
        return Page.of(rows, limit, item -> Cursor.of(item).toString());
    }

    @Transactional(readOnly = true)
    public WorkCounts counts(UUID person, Collection<String> groups) {
        return items.counts(person, groups);
    }

    /** Everything open for these subjects, whoever it waits for. The caller has asked whether that may be shown. */
    @Transactional(readOnly = true)
    public List<WorkItem> of(Collection<UUID> subjects) {
        return items.of(subjects);
    }

    @Transactional(readOnly = true)
    public WorkItem get(String id, UUID person, Collection<String> groups) {
        return items.find(id)
                .filter(item -> person.equals(item.assignee()) || !Collections.disjoint(item.groups(), groups))
                .orElseThrow(() -> new NotFound(id));
    }

    public void claim(String id, UUID person, Collection<String> groups) {
        if (person.equals(get(id, person, groups).assignee())) return;
        if (!items.pass(id, null, person)) throw new Refusal("workflow.already-claimed");
        tasks.setAssignee(id, person.toString());
    }

    /** Puts back what was taken from a group; what is meant for one person alone stays with them. */
    public void release(String id, UUID person) {
        if (get(id, person, List.of()).groups().isEmpty()) throw new Refusal("workflow.not-shared");
        if (!items.pass(id, person, null)) throw new NotFound(id);
        tasks.setAssignee(id, null);
    }

    /** Writes the queue anew from the engine's tables. Nothing can change meanwhile. */
    public void rebuild() {
        items.rebuild();
    }
}
