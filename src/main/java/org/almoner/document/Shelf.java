package org.almoner.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files: what is known of each, apart from its content. */
@Repository
class Shelf {

    private static final String SELECT = """
            select document.*, coalesce(state, 'NOT_SCANNED') as scan
            from document left join document_scan on document = id
            """;

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Document document, Store.Place place) {
        jdbc.sql("""
                        insert into document (id, subject, name, media_type, size, sha256, stored_at, by, place)
                        values (:id, :subject, :name, :type, :size, :sha256, :at, cast(:by as uuid), :place)
                        """)
                .param("id", document.id().value())
                .param("subject", document.subject())
                .param("name", document.name())
                .param("type", document.mediaType())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("at", Timestamp.from(document.storedAt()))
                .param("by", document.by())
                .param("place", place.name())
                .update();
    }

    Store.Place place(DocumentId id) {
        return jdbc.sql("select place from document where id = :id")
                .param("id", id.value())
                .query(Store.Place.class)
                .single();
    }

    Optional<Document> find(DocumentId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Shelf::document)
                .optional();
    }

    Set<DocumentId> known(Collection<DocumentId> ids) {
        if (ids.isEmpty()) return Set.of();
        return jdbc.sql("select id from document where id in (:ids)")
                .param("ids", ids.stream().map(DocumentId::value).toList())
                .query((row, number) -> new DocumentId(row.getObject("id", UUID.class)))
                .set();
    }

    List<Document> of(UUID subject) {
        return jdbc.sql(SELECT + "where subject = :subject order by id")
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
                row.getObject("by", UUID.class),
                Scan.valueOf(row.getString("scan")));
    }
}
