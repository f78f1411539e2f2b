package org.almoner.web.cases;

import java.time.Instant;
import java.util.List;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.web.support.Formats;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a case waits for, and for whom. */
@Component
class Waiting {

    record Row(String name, String who, @Nullable Instant due) {}

    private final WorkQueue queue;
    private final People people;
    private final Formats formats;

    Waiting(WorkQueue queue, People people, Formats formats) {
        this.queue = queue;
        this.people = people;
        this.formats = formats;
    }

    List<Row> of(CaseFile file) {
        return queue.of(file.subjects()).stream()
                .map(item -> new Row(item.name(), who(item), item.dueAt()))
                .toList();
    }

    private String who(WorkItem item) {
        var assignee = item.assignee();
        if (assignee != null) return people.name(new PersonId(assignee));
        var group = item.groups().isEmpty() ? "" : item.groups().getFirst();
        return formats.text(group.startsWith("organisation/") ? "cases.group.organisation" : "cases.group." + group);
    }
}
