package org.almoner.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void disarmsTextThatASpreadsheetWouldTakeForAFormula(String text) {
        assertThat(CsvSheet.disarmed(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00123456", "Harbour Light", "a=b", "'tis", "£85"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(CsvSheet.disarmed(text)).isEqualTo(text);
    }
}
