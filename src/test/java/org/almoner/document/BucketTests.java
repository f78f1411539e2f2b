package org.almoner.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files in a bucket of a real S3 server, and what is known of them in the database. */
@AlmonerTest
class BucketTests {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(UTF_8);
    private static final String BUCKET = "files";

    @TempDir
    static Path directory;

    static S3Server server;
    static S3Client s3;

    private final UUID subject = UUID.randomUUID();

    @Autowired
    Shelf shelf;

    @Autowired
    Parts parts;

    @Autowired
    Scans scans;

    @Autowired
    Press press;

    @Autowired
    Sweep sweep;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Documents inTheDatabase;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start(directory);
        s3 = client(server.endpoint());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        s3.close();
        server.close();
    }

    @Test
    void keepsEveryByteInTheBucketAndNoneInTheDatabase() throws IOException {
        var content = Arrays.copyOf(PDF, (3 << 20) + 17);
        var id = keep(documents(), "receipts.pdf", content);
        assertThat(content(documents(), id)).isEqualTo(content);
        assertThat(s3.headObject(head -> head.bucket(BUCKET).key(key(id))).contentLength())
                .isEqualTo(content.length);
        assertThat(parts(id)).isZero();
    }

    @Test
    void looksInsideAnOfficeDocumentThatLiesInTheBucket() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        var id = keep(documents(), "plan", bytes.toByteArray());
        assertThat(documents().get(id).name()).isEqualTo("plan.docx");
    }

    @Test
    void leavesNothingOfAnActThatIsUndone() {
        var before = objects();
        assertThatThrownBy(() -> keep(documents(), "run.pdf", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8)))
                .isInstanceOf(Refusal.class);
        transactions.executeWithoutResult(act -> {
            documents().keep(subject, "plan.pdf", new ByteArrayInputStream(PDF), null);
            assertThat(objects()).hasSize(before.size() + 1);
            act.setRollbackOnly();
        });
        assertThat(objects()).isEqualTo(before);
        assertThat(documents().of(subject)).isEmpty();
    }

    @Test
    void putsNothingOfAFileThatIsTooLargeOrEmpty() {
        var before = objects();
        assertThatThrownBy(() -> keep(documents(), "big.pdf", Arrays.copyOf(PDF, (10 << 20) + 1)))
                .hasMessageContaining("document.too-large");
        assertThatThrownBy(() -> keep(documents(), "none.pdf", new byte[0])).hasMessageContaining("document.empty");
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void neverHandsOutToItsEndWhatSomebodyChangedInTheBucket() {
        var id = keep(documents(), "plan.pdf", PDF);
        var forged = PDF.clone();
        forged[forged.length - 1]++;
        replace(id, forged);
        assertThatThrownBy(() -> content(documents(), id)).hasMessageContaining("not what was kept");
        replace(id, Arrays.copyOf(PDF, PDF.length - 3));
        assertThatThrownBy(() -> content(documents(), id)).hasMessageContaining("not what was kept");
        replace(id, Arrays.copyOf(PDF, PDF.length + 3));
        assertThatThrownBy(() -> content(documents(), id)).hasMessageContaining("not what was kept");
        replace(id, PDF);
    }

    @Test
    void readsWhatWasKeptBeforeThereWasABucket() throws IOException {
        var id = keep(inTheDatabase, "old.pdf", PDF);
        assertThat(parts(id)).isOne();
        assertThat(content(documents(), id)).isEqualTo(PDF);
        assertThatThrownBy(() -> documents().open(DocumentId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void saysThatAFileIsNotStoredWhenTheServerIsAway() {
        var away = documents(new Bucket(client(URI.create("http://127.0.0.1:1")), BUCKET));
        assertThatThrownBy(() -> keep(away, "plan.pdf", PDF)).hasMessageContaining("document.not-stored");
        assertThat(inTheDatabase.of(subject)).isEmpty();
    }

    @Test
    void sweepsAwayWhatNoDocumentNamesOnceItIsOldEnough() throws IOException {
        var kept = keep(documents(), "plan.pdf", PDF);
        var orphan = DocumentId.next();
        replace(orphan, PDF);
        s3.putObject(put -> put.bucket(BUCKET).key("documents/readme.txt"), RequestBody.fromString("not ours"));
        var at = s3.headObject(head -> head.bucket(BUCKET).key(key(orphan))).lastModified();
        var bucket = new Bucket(s3, BUCKET);
        assertThat(sweep.sweep(bucket, at.minusSeconds(3600))).isZero();
        assertThat(objects()).contains(key(orphan));
        assertThat(sweep.sweep(bucket, at.plusSeconds(3600))).isPositive();
        assertThat(objects()).contains(key(kept), "documents/readme.txt").doesNotContain(key(orphan));
        assertThat(sweep.sweep(bucket, at.plusSeconds(3600))).isZero();
        assertThat(content(documents(), kept)).isEqualTo(PDF);
    }

    private Documents documents() {
        return documents(new Bucket(s3, BUCKET));
    }

    private Documents documents(Bucket bucket) {
        var settings = new DocumentSettings(DataSize.ofMegabytes(10), null, null);
        return new Documents(shelf, new Stores(List.of(parts, bucket)), scans, press, settings, clock);
    }

    private DocumentId keep(Documents documents, String name, byte[] content) {
        return transactions.execute(act -> documents.keep(subject, name, new ByteArrayInputStream(content), null));
    }

    private static byte[] content(Documents documents, DocumentId id) throws IOException {
        try (InputStream content = documents.open(id)) {
            return content.readAllBytes();
        }
    }

    private int parts(DocumentId id) {
        return jdbc.sql("select count(*) from document_part where document = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static void replace(DocumentId id, byte[] content) {
        s3.putObject(put -> put.bucket(BUCKET).key(key(id)), RequestBody.fromBytes(content));
    }

    private static List<String> objects() {
        return s3.listObjectsV2(list -> list.bucket(BUCKET)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static String key(DocumentId id) {
        return "documents/" + id.value();
    }

    private static S3Client client(URI endpoint) {
        return DocumentConfiguration.client(new DocumentSettings.S3(
                BUCKET, endpoint, "eu-west-2", S3Server.KEY, S3Server.SECRET, true, Duration.ofDays(1)));
    }
}
