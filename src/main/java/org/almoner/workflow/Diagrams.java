package org.almoner.workflow;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams of this build, given to the engine under their file names: what did not change is not deployed again. */
@Component
class Diagrams {

    private final List<Resource> files;
    private final Set<String> tasks;
    private final Set<String> starting;
    private final Set<String> waited;
    private final Set<String> interrupting;

    Diagrams(ProcessEngine engine) throws IOException {
        files = List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn"));
        deploy(engine.getRepositoryService());
        var models = new ArrayList<BpmnModelInstance>();
        for (var file : files) models.add(Bpmn.readModelFromStream(bytes(file)));
        starting = names(models.stream().flatMap(Diagrams::messages).filter(Diagrams::starts));
        interrupting = names(models.stream().flatMap(Diagrams::messages).filter(Diagrams::interrupts));
        waited = names(models.stream()
                .flatMap(Diagrams::messages)
                .filter(catching -> !interrupts(catching) && !starts(catching)));
        tasks = models.stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(toUnmodifiableSet());
    }

    /** Somebody’s task is done by this event. */
    boolean completeWith(String event) {
        return tasks.contains(event);
    }

    /** An instance that runs can be led on or interrupted by this message. */
    boolean receive(String event) {
        return waited.contains(event) || interrupting.contains(event);
    }

    /** A diagram begins with this event. */
    boolean startWith(String event) {
        return starting.contains(event);
    }

    /** A diagram comes to a point where only this event leads on: without an instance to take it, something is wrong. */
    boolean expect(String event) {
        return tasks.contains(event) || starting.contains(event) || waited.contains(event);
    }

    /** A diagram can be interrupted by this event: an instance that runs must take it, and there may well be none. */
    boolean yieldTo(String event) {
        return interrupting.contains(event);
    }

    private void deploy(RepositoryService repository) throws IOException {
        if (files.isEmpty()) return;
        var deployment = repository.createDeployment().name("almoner").enableDuplicateFiltering(true);
        for (var file : files) deployment.addInputStream(String.valueOf(file.getFilename()), bytes(file));
        deployment.deploy();
    }

    private static ByteArrayInputStream bytes(Resource file) throws IOException {
        return new ByteArrayInputStream(file.getContentAsByteArray());
    }

    private static Stream<CatchEvent> messages(BpmnModelInstance model) {
        return model.getModelElementsByType(CatchEvent.class).stream()
                .filter(event ->
                        event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance));
    }

    private static boolean starts(CatchEvent event) {
        return event instanceof StartEvent && event.getParentElement() instanceof Process;
    }

    private static boolean interrupts(CatchEvent event) {
        return event instanceof BoundaryEvent || event instanceof StartEvent && !starts(event);
    }

    private static Set<String> names(Stream<CatchEvent> events) {
        return events.map(Diagrams::name).collect(toUnmodifiableSet());
    }

    private static String name(CatchEvent event) {
        var definition =
                (MessageEventDefinition) event.getEventDefinitions().iterator().next();
        return definition.getMessage().getName();
    }
}
