package org.almoner.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.almoner.shared.Digests;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class DocumentsTests {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(UTF_8);
    private static final int MEGABYTE = 1 << 20;

    private final UUID subject = UUID.randomUUID();

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsEveryByteAndKnowsItsDigest() throws IOException {
        var content = pdf(3 * MEGABYTE + 17);
        var id = keep("receipts.pdf", content);
        assertThat(content(id)).isEqualTo(content);
        var document = documents.get(id);
        assertThat(document.size()).isEqualTo(content.length);
        assertThat(document.sha256()).isEqualTo(HexFormat.of().formatHex(Digests.sha256(content)));
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(documents.of(subject)).containsExactly(document);
        whole();
    }

    @Test
    void takesAFileOfExactlyTheLargestSizeAndNoneBeyond() {
        assertThat(documents.get(keep("full.pdf", pdf(10 * MEGABYTE))).size()).isEqualTo(10 * MEGABYTE);
        refused("document.too-large", "full.pdf", pdf(10 * MEGABYTE + 1));
    }

    @Test
    void refusesAnEmptyFile() {
        refused("document.empty", "nothing.pdf", new byte[0]);
    }

    @Test
    void refusesAnExecutableUnderTheNameOfAPicture() {
        var executable = Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, -1, -1}, 4096);
        refused("document.kind", "holiday.jpg", executable);
        refused("document.kind", "terms.pdf", "\u007fELF\u0002\u0001\u0001".getBytes(UTF_8));
        refused("document.kind", "notes.txt", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8));
        refused("document.kind", "logo.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8));
        refused("document.kind", "page.txt", "<!DOCTYPE html><html><script>1</script></html>".getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "plan, word/document.xml, docx",
        "budget.xlsx, xl/workbook.xml, xlsx",
        "budget.docx, xl/workbook.xml, docx.xlsx"
    })
    void looksInsideOfficeDocuments(String name, String part, String ending) throws IOException {
        var document = documents.get(keep(name, zip("[Content_Types].xml", "_rels/.rels", part)));
        assertThat(document.name()).endsWith("." + ending);
        assertThat(document.mediaType()).startsWith("application/vnd.openxmlformats-officedocument.");
    }

    @Test
    void looksInsideOpenDocuments() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        assertThat(documents.get(keep("costs.ods", bytes.toByteArray())).mediaType())
                .isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
    }

    @Test
    void refusesOtherArchivesAndDocumentsWithMacros() throws IOException {
        refused("document.kind", "plan.docx", zip("plan.txt"));
        refused("document.kind", "plan.docx", zip("word/document.xml"));
        refused("document.kind", "plan.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        refused("document.kind", "plan.docx", Arrays.copyOf(zip("[Content_Types].xml", "word/document.xml"), 40));
    }

    @Test
    void refusesASmallArchiveThatUnpacksToAnEnormousOne() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            var zeros = new byte[MEGABYTE];
            for (var i = 0; i < 250; i++) zip.write(zeros);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        assertThat(bytes.size()).isLessThan(MEGABYTE);
        refused("document.kind", "plan.docx", bytes.toByteArray());
    }

    @Test
    void takesWhatTheFirstReadingCannotFinish() throws IOException {
        var slowly = new InputStream() {
            private int given;

            @Override
            public int read() {
                return given < PDF.length ? PDF[given++] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                var next = read();
                if (next < 0) return -1;
                into[offset] = (byte) next;
                return 1;
            }
        };
        assertThat(content(documents.keep(subject, "slow.pdf", slowly, null))).isEqualTo(PDF);
    }

    @Test
    void printsATaggedDocumentOfTheSameBytesEveryTime() throws IOException {
        var first = content(print("Grant agreement", "Ŵyn & Co <b>"));
        var second = content(print("Grant agreement", "Ŵyn & Co <b>"));
        assertThat(second).isEqualTo(first);
        assertThat(content(print("Grant agreement", "Someone else"))).isNotEqualTo(first);
        try (var pdf = Loader.loadPDF(first)) {
            assertThat(text(pdf)).contains("Grant agreement", "Ŵyn & Co <b>", "Page 1 of 1");
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8)).contains("pdfuaid");
            for (var name : pdf.getPage(0).getResources().getFontNames())
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
        }
    }

    @Test
    void printsWhateverPeopleTyped() throws IOException {
        var typed = "Null \u0000, bell \u0007, half \uD83D, whole \uD83D\uDE80, שלום, العربية, ]]>, &nbsp;";
        try (var pdf = Loader.loadPDF(content(print("Anything", typed)))) {
            assertThat(text(pdf)).contains("]]>, &nbsp;");
        }
    }

    @Test
    void knowsNothingOfWhatWasNeverKept() {
        assertThatThrownBy(() -> documents.get(DocumentId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseHoldsOnlyWholeDocumentsAndChangesNone() {
        var id = keep("receipts.pdf", PDF);
        assertThatThrownBy(() -> jdbc.sql("update document set name = 'other' where id = :id")
                        .param("id", id.value())
                        .update())
                .hasMessageContaining("never changed");
    }

    private DocumentId print(String title, String text) {
        return documents.print(subject, title, "sample", Map.of("title", title, "text", text), null);
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private void refused(String code, String name, byte[] content) {
        assertThatThrownBy(() -> keep(name, content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private DocumentId keep(String name, byte[] content) {
        return documents.keep(subject, name, new ByteArrayInputStream(content), null);
    }

    private byte[] content(DocumentId id) throws IOException {
        var out = new ByteArrayOutputStream();
        documents.send(id, out);
        return out.toByteArray();
    }

    private void whole() {
        jdbc.sql("set constraints all immediate").update();
    }

    private static byte[] pdf(int size) {
        return Arrays.copyOf(PDF, size);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
