package org.almoner;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.shared.Event;
import org.almoner.shared.Step;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the diagrams in bpmn/ and the code to the same names: the compiler of the wiring. */
class ProcessWiringTests {

    static final Pattern STEP = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(subject\\)}");
    static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.almoner");
    static final Set<String> EVENTS = CODE.stream()
            .filter(type -> type.isAssignableTo(Event.class))
            .map(JavaClass::getSimpleName)
            .collect(toSet());
    static final Set<String> STEPS = CODE.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Step.class))
            .map(ProcessWiringTests::name)
            .collect(toSet());

    static Stream<Path> diagrams() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aProcessIsNamedAfterItsFileAndAggregate(Path file) {
        assertThat(all(file, Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
            assertThat(CODE.stream().map(type -> Introspector.decapitalize(type.getSimpleName())))
                    .contains(process.getId() + "Id");
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(process.getDocumentations()).singleElement();
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyExpressionCallsAStep(Path file) throws IOException {
        assertThat(expressions(file).toList())
                .allSatisfy(expression -> assertThat(expression).matches(STEP))
                .extracting(ProcessWiringTests::step)
                .isSubsetOf(STEPS);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyWaitEndsWithAnEvent(Path file) {
        assertThat(all(file, Message.class)).extracting(Message::getName).isSubsetOf(EVENTS);
        assertThat(all(file, UserTask.class)).extracting(UserTask::getId).isSubsetOf(EVENTS);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void oneEventLeadsOnInOneWay(Path file) {
        var messages = all(file, Message.class).stream().map(Message::getName);
        var tasks = all(file, UserTask.class).stream().map(UserTask::getId);
        assertThat(Stream.concat(messages, tasks)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskSaysAllThatTheWorkQueueShows(Path file) {
        assertThat(all(file, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getName()).isNotBlank();
            assertThat(task.getCamundaCandidateGroups() == null).isNotEqualTo(task.getCamundaAssignee() == null);
            assertThat(task.getDocumentations())
                    .singleElement()
                    .extracting(Documentation::getTextContent)
                    .asString()
                    .matches(STEP);
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void holdsNothingButWaitsStepsAndQuestions(Path file) {
        assertThat(all(file, ExtensionElements.class)).isEmpty();
        assertThat(all(file, Task.class))
                .allSatisfy(task -> assertThat(task).isInstanceOfAny(UserTask.class, ServiceTask.class));
        assertThat(all(file, Activity.class))
                .allSatisfy(activity -> assertThat(activity).isInstanceOfAny(Task.class, SubProcess.class));
        assertThat(all(file, ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(question -> {
                    assertThat(question.getName()).endsWith("?");
                    assertThat(question.getDefault()).isNotNull();
                });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void isSmallEnoughToRead(Path file) {
        var questions = all(file, ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1);
        assertThat(all(file, Task.class).size() + questions.count()).isLessThanOrEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyNodeAndFlowIsDrawn(Path file) {
        assertThat(all(file, BpmnShape.class).stream()
                        .map(shape -> shape.getBpmnElement().getId()))
                .containsAll(
                        all(file, FlowNode.class).stream().map(FlowNode::getId).toList());
        assertThat(all(file, BpmnEdge.class).stream()
                        .map(edge -> edge.getBpmnElement().getId()))
                .containsAll(all(file, SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .toList());
        assertThat(all(file, Definitions.class)).singleElement();
    }

    @Test
    void everyStepIsUsed() throws IOException {
        var used = diagrams().flatMap(ProcessWiringTests::expressions).map(ProcessWiringTests::step);
        assertThat(used).containsAll(STEPS);
    }

    @Test
    void everyDiagramIsInTheTable() throws IOException {
        var table = Files.readString(Path.of("bpmn", "README.md"));
        assertThat(diagrams()).allSatisfy(file -> assertThat(table).contains("](" + file.getFileName() + ")"));
    }

    private static String name(JavaMethod step) {
        return Introspector.decapitalize(step.getOwner().getSimpleName()) + "." + step.getName();
    }

    private static String step(String expression) {
        return STEP.matcher(expression).replaceAll("$1.$2");
    }

    private static Stream<String> expressions(Path file) {
        try {
            return EXPRESSION.matcher(Files.readString(file)).results().map(MatchResult::group).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(type);
    }
}
