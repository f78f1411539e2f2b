package org.almoner.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"jo.o'neil@example.test", "07700 900123", "020 7946 0018", "+44 7700 900123", "a+b@c"})
    void takesOutWhatAPersonCouldBeReachedBy(String reach) {
        assertThat(PublicText.of("Ask " + reach + " today"))
                .contains("[removed]")
                .doesNotContain(reach);
    }

    @ParameterizedTest
    @ValueSource(strings = {"£85,000 over 12 months", "In 2026-2027 we trained 1,200 people", "0.05 seconds a frame"})
    void leavesOtherNumbers(String text) {
        assertThat(PublicText.of(text)).isEqualTo(text);
    }

    @Test
    void cutsATitleToTheLengthTheStandardAdvises() {
        assertThat(PublicText.title("x".repeat(200))).hasSizeLessThan(140).endsWith("…");
        assertThat(PublicText.title("Two\nlines")).isEqualTo("Two lines");
    }
}
