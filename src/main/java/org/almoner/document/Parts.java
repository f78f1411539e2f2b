package org.almoner.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Content in the database: written and read in parts, and never more than one of them is in memory. */
@Repository
class Parts implements Store {

    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place place() {
        return Place.TABLE;
    }

    @Override
    public Written write(DocumentId id, InputStream content, long limit) {
        return Written.through(content, limit, (position, part) -> add(id, position, part));
    }

    private void add(DocumentId id, int position, byte[] part) {
        jdbc.sql("insert into document_part (document, position, content) values (:document, :position, :content)")
                .param("document", id.value())
                .param("position", position)
                .param("content", part)
                .update();
    }

    /** Each part is asked for when it is read, on a connection of its own unless there is a transaction. */
    @Override
    public InputStream open(DocumentId id) {
        var parts = IntStream.range(0, count(id)).iterator();
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

    private int count(DocumentId id) {
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
}
