package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almoner.shared.Event;
import org.almoner.shared.Id;
import org.almoner.workflow.Place;
import org.almoner.workflow.Processes;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;

/** Lets things happen to a process and tells where it is; remembers every node any test has passed. */
@TestComponent
class Diagram {

    private final ApplicationEventPublisher events;
    private final WorkQueue queue;
    private final Processes processes;
    private final Map<String, Set<String>> passed = new HashMap<>();

    Diagram(ApplicationEventPublisher events, WorkQueue queue, Processes processes) {
        this.events = events;
        this.queue = queue;
        this.processes = processes;
    }

    void happens(Event event) {
        events.publishEvent(event);
        note(event.subject());
    }

    /** The user tasks that are open for this subject, by the event each waits for. */
    List<String> waitsFor(Id subject) {
        return items(subject).stream().map(WorkItem::event).toList();
    }

    List<WorkItem> items(Id subject) {
        return queue.of(List.of(subject.value()));
    }

    /** The end event this subject's process came to. */
    String endedAt(Id subject) {
        note(subject);
        var places = processes.places(subject.value());
        assertThat(places).allMatch(Place::ended);
        return places.getLast().activityId();
    }

    void note(Id subject) {
        for (var place : processes.places(subject.value()))
            passed.computeIfAbsent(place.process(), process -> new HashSet<>()).add(place.activityId());
    }

    boolean alarmed(Id subject) {
        return processes.alarms().stream().anyMatch(alarm -> alarm.subject().equals(subject.value()));
    }

    static UUID person(int number) {
        return new UUID(7, number);
    }

    void assertEveryNodePassed(String process) {
        var nodes =
                Bpmn.readModelFromFile(new File("bpmn/" + process + ".bpmn")).getModelElementsByType(FlowNode.class);
        assertThat(passed.get(process))
                .containsAll(nodes.stream().map(FlowNode::getId).toList());
    }
}
