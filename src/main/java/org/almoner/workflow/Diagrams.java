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
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams of this build, given to the engine under their file names: what did not change is not deployed again. */
@Component
class Diagrams {

    private final List<Resource> files;
    private final Set<String> awaited;

    Diagrams(ProcessEngine engine) throws IOException {
        files = List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*.bpmn"));
        deploy(engine.getRepositoryService());
        var models = new ArrayList<BpmnModelInstance>();
        for (var file : files)
            models.add(Bpmn.readModelFromStream(new ByteArrayInputStream(file.getContentAsByteArray())));
        awaited = models.stream().flatMap(Diagrams::names).collect(toUnmodifiableSet());
    }

    /** Some diagram waits for an event of this name. */
    boolean await(String event) {
        return awaited.contains(event);
    }

    private void deploy(RepositoryService repository) throws IOException {
        if (files.isEmpty()) return;
        var deployment = repository.createDeployment().name("almoner").enableDuplicateFiltering(true);
        for (var file : files) {
            deployment.addInputStream(
                    String.valueOf(file.getFilename()), new ByteArrayInputStream(file.getContentAsByteArray()));
        }
        deployment.deploy();
    }

    private static Stream<String> names(BpmnModelInstance model) {
        return Stream.concat(
                model.getModelElementsByType(Message.class).stream().map(Message::getName),
                model.getModelElementsByType(UserTask.class).stream().map(UserTask::getId));
    }
}
