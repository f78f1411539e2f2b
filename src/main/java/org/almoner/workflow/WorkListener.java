package org.almoner.workflow;

import static org.camunda.bpm.engine.delegate.TaskListener.*;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the work queue as the engine's tasks come and go, in the engine's transaction. */
@Component
class WorkListener extends AbstractBpmnParseListener {

    private final WorkItems items;

    WorkListener(WorkItems items) {
        this.items = items;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Stream.of(EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT, EVENTNAME_UPDATE)
                .forEach(event -> task.addBuiltInTaskListener(event, open -> items.save(item(open))));
        Stream.of(EVENTNAME_COMPLETE, EVENTNAME_DELETE)
                .forEach(event -> task.addBuiltInTaskListener(event, done -> items.remove(done.getId())));
    }

    private static WorkItem item(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        return new WorkItem(
                task.getId(),
                task.getTaskDefinitionKey(),
                execution.getProcessDefinition().getKey(),
                UUID.fromString(execution.getProcessBusinessKey()),
                task.getName(),
                Objects.requireNonNullElse(task.getDescription(), ""),
                task.getAssignee() == null ? null : UUID.fromString(task.getAssignee()),
                groups(task),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()));
    }

    private static List<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
