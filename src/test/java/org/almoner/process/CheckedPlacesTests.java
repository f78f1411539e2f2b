package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever gives a diagram a new place to wait must tell the check which state of the aggregate it goes with. */
class CheckedPlacesTests {

    @ParameterizedTest
    @MethodSource("diagrams")
    void knowsEveryPlaceWhereAnInstanceCanWait(Path diagram) throws IOException {
        var name = diagram.getFileName().toString().replace(".bpmn", ".sql");
        var sheet = Files.readString(Path.of("src/main/resources/check/process", name));
        var places = Bpmn.readModelFromFile(diagram.toFile()).getModelElementsByType(FlowNode.class).stream()
                .filter(CheckedPlacesTests::waits)
                .map(FlowNode::getId);
        assertThat(places).isNotEmpty().allSatisfy(place -> assertThat(sheet).contains(place));
    }

    /** A catch event behind an event-based gateway is waited for at the gateway. */
    private static boolean waits(FlowNode node) {
        var alone = node instanceof IntermediateCatchEvent
                && node.getPreviousNodes().list().stream().noneMatch(EventBasedGateway.class::isInstance);
        return alone || node instanceof UserTask || node instanceof EventBasedGateway || node.isCamundaAsyncBefore();
    }

    static Stream<Path> diagrams() throws IOException {
        return Files.list(Path.of("bpmn")).filter(file -> file.toString().endsWith(".bpmn"));
    }
}
