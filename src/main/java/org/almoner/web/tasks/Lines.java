package org.almoner.web.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Formats;
import org.almoner.web.support.TaskLinks;
import org.almoner.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** Writes work items as lines for one person. */
@Component("taskLines")
class Lines {

    private final People people;
    private final Formats formats;
    private final Clock clock;

    Lines(People people, Formats formats, Clock clock) {
        this.people = people;
        this.formats = formats;
        this.clock = clock;
    }

    List<Line> of(List<WorkItem> items, SignedIn me) {
        var holders = items.stream()
                .map(WorkItem::assignee)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .collect(Collectors.toSet());
        var names = people.names(holders);
        return items.stream().map(item -> line(item, me, names)).toList();
    }

    private Line line(WorkItem item, SignedIn me, Map<PersonId, String> names) {
        var mine = me.id().value().equals(item.assignee());
        return new Line(
                item.id(),
                item.name(),
                item.headline(),
                TaskLinks.of(item.event(), item.subject()),
                item.dueAt(),
                item.overdue(clock.instant()),
                holder(item, mine, names),
                item.assignee() == null,
                mine && !item.groups().isEmpty());
    }

    private String holder(WorkItem item, boolean mine, Map<PersonId, String> names) {
        if (mine) return formats.text("tasks.you");
        var assignee = item.assignee();
        if (assignee != null) return names.getOrDefault(new PersonId(assignee), "");
        var group = item.groups().isEmpty() ? "" : item.groups().getFirst();
        return formats.text("tasks.anyone." + (group.startsWith("organisation/") ? "organisation" : group));
    }
}
