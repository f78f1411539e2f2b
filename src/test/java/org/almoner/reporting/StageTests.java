package org.almoner.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.almoner.agreement.Agreement;
import org.almoner.award.Award;
import org.junit.jupiter.api.Test;

class StageTests {

    @Test
    void knowsEveryStatusOfAnAwardAndOfAnAgreementInEffect() {
        var statuses = Stream.concat(
                Arrays.stream(Award.Status.values()).map(Enum::name),
                Arrays.stream(Agreement.Status.values())
                        .filter(status -> status != Agreement.Status.OPEN)
                        .map(Enum::name));
        assertThat(statuses)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Stage.values()).map(Enum::name).toArray(String[]::new));
    }
}
