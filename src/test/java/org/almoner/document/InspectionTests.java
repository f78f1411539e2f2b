package org.almoner.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.almoner.audit.AuditTrail;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Files before the scanner of a real clamd. */
@AlmonerTest
@Transactional
class InspectionTests {

    private static final String PDF = "%PDF-1.7\n%âãÏÓ\n";
    private static final int NOBODY = 1;

    @TempDir
    static Path directory;

    static ClamServer server;

    private final UUID subject = UUID.randomUUID();

    @Autowired
    Shelf shelf;

    @Autowired
    Stores stores;

    @Autowired
    Scans scans;

    @Autowired
    Press press;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AuditTrail trail;

    @Autowired
    PlatformTransactionManager manager;

    @BeforeAll
    static void start() throws IOException {
        server = ClamServer.start(directory);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) server.close();
    }

    @Test
    void opensAFileOnceItIsFoundClean() throws IOException {
        var id = keep("plan.pdf", PDF);
        assertThat(scan(id)).isEqualTo(Scan.WAITING);
        assertThatThrownBy(() -> documents().open(id)).hasMessageContaining("document.being-checked");
        inspection(server.port()).round();
        assertThat(scan(id)).isEqualTo(Scan.CLEAN);
        try (var content = documents().open(id)) {
            assertThat(content.readAllBytes()).isEqualTo(PDF.getBytes(UTF_8));
        }
    }

    @Test
    void opensNothingInWhichSomethingWasFound() {
        var id = keep("plan.pdf", PDF + ClamServer.SIGNATURE);
        inspection(server.port()).round();
        assertThat(scan(id)).isEqualTo(Scan.QUARANTINED);
        assertThatThrownBy(() -> documents().open(id)).hasMessageContaining("document.quarantined");
        assertThat(trail.of(List.of(id.value())))
                .singleElement()
                .satisfies(record -> assertThat(record.event()).isEqualTo("DocumentQuarantined"));
        assertThatThrownBy(() -> scans.clean(id, clock.instant())).hasMessageContaining("never changed");
    }

    @Test
    void findsWhatIsPackedIntoAnOfficeDocument() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write((ClamServer.SIGNATURE + " ").repeat(50).getBytes(UTF_8));
        }
        var id = keep("plan.docx", bytes.toByteArray());
        inspection(server.port()).round();
        assertThat(scan(id)).isEqualTo(Scan.QUARANTINED);
    }

    @Test
    void aFileWaitsWhileTheScannerIsAway() {
        var id = keep("plan.pdf", PDF);
        inspection(NOBODY).round();
        assertThat(scan(id)).isEqualTo(Scan.WAITING);
        inspection(server.port()).round();
        assertThat(scan(id)).as("tried again too early").isEqualTo(Scan.WAITING);
        clock.advance(Duration.ofSeconds(6));
        inspection(server.port()).round();
        assertThat(scan(id)).isEqualTo(Scan.CLEAN);
    }

    @Test
    void aFileThatTheScannerRefusesToReadWaitsAndHoldsUpNoOther() {
        var large = keep("large.pdf", Arrays.copyOf(PDF.getBytes(UTF_8), 3 << 20));
        var small = keep("small.pdf", PDF);
        inspection(server.port()).round();
        inspection(server.port()).round();
        assertThat(scan(large)).isEqualTo(Scan.WAITING);
        assertThat(scan(small)).isEqualTo(Scan.CLEAN);
    }

    @Test
    void scansNothingThatWeMadeOurselves() {
        var id = documents().file(subject, "run.xml", "text/xml", new ByteArrayInputStream(PDF.getBytes(UTF_8)), null);
        assertThat(scan(id)).isEqualTo(Scan.NOT_SCANNED);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void twoNodesNeverScanTheSameFileTogether() {
        transactions().executeWithoutResult(act -> {
            keep("first.pdf", PDF);
            keep("second.pdf", PDF);
        });
        var first = transactions()
                .execute(one -> scans.nextDue(clock.instant()).map(due -> {
                    var other = transactions().execute(two -> scans.nextDue(clock.instant()));
                    assertThat(other).isPresent().isNotEqualTo(Optional.of(due));
                    return due;
                }));
        assertThat(first).isPresent();
        inspection(server.port()).round();
        assertThat(documents().of(subject)).extracting(Document::scan).containsOnly(Scan.CLEAN);
    }

    private DocumentId keep(String name, String content) {
        return keep(name, content.getBytes(UTF_8));
    }

    private DocumentId keep(String name, byte[] content) {
        return documents().keep(subject, name, new ByteArrayInputStream(content), null);
    }

    private Scan scan(DocumentId id) {
        return documents().get(id).scan();
    }

    private Documents documents() {
        return new Documents(shelf, stores, scans, press, settings(NOBODY), clock);
    }

    private Inspection inspection(int port) {
        var transactions = new TransactionTemplate(manager);
        return new Inspection(documents(), scans, settings(port), transactions, events, clock);
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(
                manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    private static DocumentSettings settings(int port) {
        var scanner = new DocumentSettings.Scanner("127.0.0.1", port, Duration.ofSeconds(20));
        return new DocumentSettings(DataSize.ofMegabytes(10), null, scanner);
    }
}
