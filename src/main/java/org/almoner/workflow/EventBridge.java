package org.almoner.workflow;

import org.almoner.shared.Event;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Offers every event of the domain to the diagrams, in the transaction of the act that caused it: what follows from an
 * act happens with it or not at all.
 */
@Component
class EventBridge {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Diagrams diagrams;
    private final Instances instances;
    private final Alarms alarms;

    EventBridge(ProcessEngine engine, Diagrams diagrams, Instances instances, Alarms alarms) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.diagrams = diagrams;
        this.instances = instances;
        this.alarms = alarms;
    }

    @EventListener
    void on(Event event) {
        var name = event.getClass().getSimpleName();
        if (!diagrams.expect(name) && !diagrams.yieldTo(name)) return;
        var subject = event.subject().value().toString();
        try {
            if (!taken(name, subject) && missed(name, subject)) alarms.raise(event);
        } catch (RuntimeException e) {
            throw Causes.of(e);
        }
    }

    private boolean taken(String name, String subject) {
        var completed = diagrams.completeWith(name) && complete(name, subject);
        var received = diagrams.receive(name) && receive(name, subject);
        var started = diagrams.startWith(name) && start(name, subject);
        return completed || received || started;
    }

    private boolean complete(String name, String subject) {
        var waiting = tasks.createTaskQuery()
                .processInstanceBusinessKey(subject)
                .taskDefinitionKey(name)
                .list();
        waiting.forEach(task -> tasks.complete(task.getId()));
        return !waiting.isEmpty();
    }

    private boolean receive(String name, String subject) {
        var waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(subject)
                .messageEventSubscriptionName(name)
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(name, execution.getId()));
        return !waiting.isEmpty();
    }

    private boolean start(String name, String subject) {
        if (!instances.first(name, subject)) return false;
        runtime.createMessageCorrelation(name)
                .processInstanceBusinessKey(subject)
                .correlateStartMessage();
        return true;
    }

    private boolean missed(String name, String subject) {
        return diagrams.expect(name)
                || runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(subject)
                                .count()
                        > 0;
    }
}
