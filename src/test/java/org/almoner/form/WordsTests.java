package org.almoner.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'',0",
                "'   ',0",
                "'one',1",
                "'one two',2",
                "' one\ntwo\tthree ',3",
                "'non\u00a0breaking\u202fspaces\u3000count',4",
                "'well-known don''t',2",
                "'🧑‍🚀 مرحبا',2",
                "'a - b',3",
                "'\u000b\u2000a\u200a\ufeffb\u2028c\u2029d\u205fe\u1680f\u200bg',6"
            })
    void countsAsTheBrowserDoes(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }
}
