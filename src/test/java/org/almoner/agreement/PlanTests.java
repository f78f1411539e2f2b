package org.almoner.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlanTests {

    @Test
    void keepsThePartsWhenTheWholeIsWhatWasAsked() {
        assertThat(Plan.shares(List.of(2_500_000L, 2_500_001L), 5_000_001L)).containsExactly(2_500_000L, 2_500_001L);
    }

    @Test
    void cutsThePartsInProportion() {
        assertThat(Plan.shares(List.of(60_000L, 40_000L), 50_000L)).containsExactly(30_000L, 20_000L);
    }

    @Test
    void losesNoPennyWhenThirdsDoNotDivide() {
        assertThat(Plan.shares(List.of(1L, 1L, 1L), 100L)).containsExactly(33L, 34L, 33L);
    }

    @Test
    void addsUpToThePennyWhateverThePartsAre() {
        var random = new Random(7);
        for (var n = 0; n < 1_000; n++) {
            var parts = LongStream.generate(() -> random.nextLong(1, 300_000_000_000L))
                    .limit(random.nextInt(1, 12))
                    .boxed()
                    .toList();
            var asked = parts.stream().mapToLong(Long::longValue).sum();
            var whole = random.nextLong(1, asked + 1);
            var shares = Plan.shares(parts, whole);
            assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
            assertThat(shares).allMatch(share -> share >= 0);
        }
    }
}
