package org.almoner.workflow;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.workflow.Chart.Box;
import org.almoner.workflow.Chart.Flow;
import org.almoner.workflow.Chart.Kind;
import org.almoner.workflow.Chart.Marker;
import org.almoner.workflow.Chart.Node;
import org.almoner.workflow.Chart.Point;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads a chart out of the model of a diagram. */
final class ChartReader {

    private ChartReader() {}

    static Chart read(BpmnModelInstance model) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var documentation = process.getDocumentations().stream()
                .map(said -> said.getTextContent().strip())
                .collect(Collectors.joining(" "));
        return new Chart(process.getId(), process.getName(), documentation, nodes(model), flows(model));
    }

    private static List<Node> nodes(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .flatMap(ChartReader::node)
                .sorted(Comparator.comparing(ChartReader::layer))
                .toList();
    }

    private static int layer(Node node) {
        return switch (node.kind()) {
            case SUBPROCESS, EVENT_SUBPROCESS -> 0;
            case BOUNDARY -> 2;
            default -> 1;
        };
    }

    private static Stream<Node> node(BpmnShape shape) {
        if (!(shape.getBpmnElement() instanceof FlowNode element)) return Stream.empty();
        return Stream.of(new Node(
                element.getId(),
                said(element.getName()),
                kind(element),
                marker(element),
                box(shape.getBounds()),
                box(shape.getBpmnLabel()),
                interrupting(element)));
    }

    private static Kind kind(FlowNode element) {
        return switch (element) {
            case StartEvent start -> Kind.START;
            case BoundaryEvent attached -> Kind.BOUNDARY;
            case EndEvent end -> Kind.END;
            case CatchEvent between -> Kind.CATCH;
            case UserTask task -> Kind.USER_TASK;
            case ExclusiveGateway gateway -> Kind.EXCLUSIVE;
            case ParallelGateway gateway -> Kind.PARALLEL;
            case EventBasedGateway gateway -> Kind.EVENT_BASED;
            case SubProcess inner -> inner.triggeredByEvent() ? Kind.EVENT_SUBPROCESS : Kind.SUBPROCESS;
            default -> Kind.SERVICE_TASK;
        };
    }

    private static Marker marker(FlowNode element) {
        if (!(element instanceof CatchEvent event)) return Marker.NONE;
        if (event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance))
            return Marker.MESSAGE;
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)
                ? Marker.TIMER
                : Marker.NONE;
    }

    private static boolean interrupting(FlowNode element) {
        return switch (element) {
            case BoundaryEvent attached -> attached.cancelActivity();
            case StartEvent start -> start.isInterrupting();
            default -> true;
        };
    }

    private static List<Flow> flows(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                .map(edge -> flow(edge, (SequenceFlow) edge.getBpmnElement()))
                .toList();
    }

    private static Flow flow(BpmnEdge edge, SequenceFlow flow) {
        return new Flow(
                flow.getId(),
                said(flow.getName()),
                flow.getSource().getId(),
                flow.getTarget().getId(),
                edge.getWaypoints().stream()
                        .map(point -> new Point(point.getX(), point.getY()))
                        .toList(),
                box(edge.getBpmnLabel()));
    }

    private static @Nullable Box box(@Nullable BpmnLabel label) {
        if (label == null) return null;
        Collection<Bounds> bounds = label.getChildElementsByType(Bounds.class);
        return bounds.isEmpty() ? null : box(bounds.iterator().next());
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static String said(@Nullable String name) {
        return Objects.requireNonNullElse(name, "").strip();
    }
}
