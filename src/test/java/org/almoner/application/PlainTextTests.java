package org.almoner.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.almoner.shared.Refusal;
import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void keepsMarkupEmojiAndRightToLeftAsTheyAre() {
        var typed = "<script>alert('x')</script> & 🧑‍🚀 مرحبا שלום";
        assertThat(PlainText.of(typed)).isEqualTo(typed);
    }

    @Test
    void dropsControlCharactersAndHalvesOfPairs() {
        assertThat(PlainText.of("a\u0000b\u0007c\ud800d\u001be")).isEqualTo("abcde");
    }

    @Test
    void dropsWhatTurnsTheReadingDirectionOfTheTextAround() {
        assertThat(PlainText.of("\u202eevil\u202c safe\u2066\u2069")).isEqualTo("evil safe");
    }

    @Test
    void writesEveryLineEndAsOneLineFeed() {
        assertThat(PlainText.of("a\r\nb\rc\u2028d\n\te")).isEqualTo("a\nb\nc\nd\n\te");
    }

    @Test
    void composesAccents() {
        assertThat(PlainText.of("Cafe\u0301")).isEqualTo("Café");
    }

    @Test
    void putsATitleOnOneLine() {
        assertThat(PlainText.line("  Listening \n\t posts ")).isEqualTo("Listening posts");
    }

    @Test
    void refusesMoreThanCanBeKept() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PlainText.of("x".repeat(Plausible.MAX_TEXT + 1)))
                .withMessage("application.text-too-long");
    }
}
