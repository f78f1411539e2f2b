package org.almoner.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTests {

    @Test
    void keepsTheNamesThatPeopleGive() {
        assertThat(FileName.clean("Rocket 🚀 plan (final).pdf")).isEqualTo("Rocket 🚀 plan (final).pdf");
        assertThat(FileName.clean("family 👩‍👧.png")).isEqualTo("family 👩‍👧.png");
        assertThat(FileName.clean("تقرير.pdf")).isEqualTo("تقرير.pdf");
        assertThat(FileName.clean("Ŵyn o’r gân.odt")).isEqualTo("Ŵyn o’r gân.odt");
    }

    @Test
    void turnsNoDirectionAround() {
        assertThat(FileName.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.clean("\u2066a\u2069\u200Fb\uFEFF.txt")).isEqualTo("ab.txt");
    }

    @Test
    void leadsNowhere() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\Users\\ada\\plan.docx")).isEqualTo("plan.docx");
        assertThat(FileName.clean("..")).isEqualTo("document");
        assertThat(FileName.clean(".htaccess")).isEqualTo("htaccess");
        assertThat(FileName.clean("a\r\nSet-Cookie: b\u0000.txt")).isEqualTo("aSet-Cookie- b.txt");
        assertThat(FileName.clean("")).isEqualTo("document");
        assertThat(FileName.clean(" \t ")).isEqualTo("document");
        assertThat(FileName.clean("\uD83D.pdf")).isEqualTo("pdf");
    }

    @Test
    void shortensALongNameAndKeepsItsEnding() {
        assertThat(FileName.clean("🚀".repeat(500) + ".pdf"))
                .endsWith("🚀.pdf")
                .satisfies(name ->
                        assertThat(name.codePointCount(0, name.length())).isEqualTo(120));
    }
}
