package org.almoner.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.almoner.shared.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of files: a file is written and read in parts, and never more than one of them is in memory. */
@Repository
class Shelf {

    private static final int PART = 256 << 10;

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of writing: the first bytes, how many there were, and their digest. */
    record Written(byte[] head, long size, String sha256) {}

    /** Stops one byte after the limit, so that whoever asked sees that there was more. */
    Written write(DocumentId id, InputStream content, long limit) {
        var digest = Digests.sha256();
        var head = new byte[0];
        var size = 0L;
        var part = next(content, limit + 1);
        for (var position = 0; part.length > 0; position++) {
            if (position == 0) head = Arrays.copyOf(part, Math.min(part.length, 64 << 10));
            add(id, position, part);
            digest.update(part);
            size += part.length;
            part = next(content, limit + 1 - size);
        }
        return new Written(head, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] next(InputStream content, long left) {
        try {
            return content.readNBytes((int) Math.min(PART, left));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(DocumentId id, int position, byte[] part) {
        jdbc.sql("insert into document_part (document, position, content) values (:document, :position, :content)")
                .param("document", id.value())
                .param("position", position)
                .param("content", part)
                .update();
    }

    void add(Document document) {
        jdbc.sql("""
                        insert into document (id, subject, name, media_type, size, sha256, stored_at, by)
                        values (:id, :subject, :name, :type, :size, :sha256, :at, cast(:by as uuid))
                        """)
                .param("id", document.id().value())
                .param("subject", document.subject())
                .param("name", document.name())
                .param("type", document.mediaType())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("at", Timestamp.from(document.storedAt()))
                .param("by", document.by())
                .update();
    }

    /** Each part is asked for when it is read, on a connection of its own unless there is a transaction. */
    InputStream open(DocumentId id) {
        var parts = IntStream.range(0, parts(id)).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return part(id, parts.nextInt());
            }
        });
    }

    private int parts(DocumentId id) {
        return jdbc.sql("select count(*) from document_part where document = :document")
                .param("document", id.value())
                .query(Integer.class)
                .single();
    }

    private InputStream part(DocumentId id, int position) {
        return new ByteArrayInputStream(
                jdbc.sql("select content from document_part where document = :document and position = :position")
                        .param("document", id.value())
                        .param("position", position)
                        .query(byte[].class)
                        .single());
    }

    Optional<Document> find(DocumentId id) {
        return jdbc.sql("select * from document where id = :id")
                .param("id", id.value())
                .query(Shelf::document)
                .optional();
    }

    List<Document> of(UUID subject) {
        return jdbc.sql("select * from document where subject = :subject order by id")
                .param("subject", subject)
                .query(Shelf::document)
                .list();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getObject("subject", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("stored_at").toInstant(),
                row.getObject("by", UUID.class));
    }
}
