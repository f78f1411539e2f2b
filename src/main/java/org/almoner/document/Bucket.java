package org.almoner.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Content as objects of an S3-compatible bucket. An object is put from a temporary file, so that its length and digest
 * are known to the server before its first byte, and the row in the database comes after it. If the act is undone the
 * object is removed; if we die in between it stays behind, where no row names it and nobody reads it, until {@link Sweep}
 * comes by.
 */
class Bucket implements Store {

    private static final Logger log = LoggerFactory.getLogger(Bucket.class);

    private static final String PREFIX = "documents/";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final S3Client s3;
    private final String name;

    Bucket(S3Client s3, String name) {
        this.s3 = s3;
        this.name = name;
    }

    @Override
    public Place place() {
        return Place.BUCKET;
    }

    @Override
    public Written write(DocumentId id, InputStream content, long limit) {
        try {
            var file = Files.createTempFile("almoner-", ".part");
            try {
                var written = copy(content, limit, file);
                if (written.within(limit)) put(id, file, written);
                return written;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Written copy(InputStream content, long limit, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            return Written.through(content, limit, (position, part) -> out.write(part));
        }
    }

    /** The server compares what arrives with the digest; one that does not is found out by the length it has. */
    private void put(DocumentId id, Path file, Written written) {
        removeIfUndone(id);
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(written.sha256()));
        try {
            s3.putObject(put -> put.bucket(name).key(key(id)).checksumSHA256(digest), file);
            var held = s3.headObject(head -> head.bucket(name).key(key(id))).contentLength();
            if (held != written.size()) throw new IllegalStateException("S3 holds " + held + " bytes of " + key(id));
        } catch (SdkException down) {
            log.error("Document {} could not be stored", id.value(), down);
            throw new Refusal("document.not-stored");
        }
    }

    private void removeIfUndone(DocumentId id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) remove(id);
            }
        });
    }

    /** What was put before this instant, a page of the listing at a time; other people's objects are not ours to see. */
    Stream<List<DocumentId>> olderThan(Instant before) {
        return s3.listObjectsV2Paginator(list -> list.bucket(name).prefix(PREFIX)).stream()
                .map(page -> page.contents().stream()
                        .filter(object -> object.lastModified().isBefore(before))
                        .flatMap(object -> id(object.key()).stream())
                        .toList());
    }

    void remove(DocumentId id) {
        try {
            s3.deleteObject(delete -> delete.bucket(name).key(key(id)));
        } catch (SdkException down) {
            log.warn("Object {} stays behind without a document", key(id), down);
        }
    }

    @Override
    public InputStream open(DocumentId id) {
        return s3.getObject(get -> get.bucket(name).key(key(id)));
    }

    private static String key(DocumentId id) {
        return PREFIX + id.value();
    }

    private static Optional<DocumentId> id(String key) {
        return Optional.of(key.substring(PREFIX.length()))
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new DocumentId(UUID.fromString(id)));
    }
}
