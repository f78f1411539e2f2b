package org.almoner.reporting;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Grants as a 360Giving package, written while they are read. */
final class Grants {

    private static final String STANDARD = "1.4";

    private final JsonGenerator json;
    private final Publisher publisher;
    private final LocalDate asAt;

    Grants(JsonMapper mapper, Publisher publisher, LocalDate asAt, OutputStream out) {
        this.json = mapper.createGenerator(out);
        this.publisher = publisher;
        this.asAt = asAt;
    }

    /** Reads the whole result, one row at a time, and counts its rows. */
    long extract(ResultSet rows) throws SQLException {
        json.writeStartObject();
        header();
        json.writeArrayPropertyStart("grants");
        long count = 0;
        var published = new PublishedAward(publisher);
        for (; rows.next(); count++) json.writePOJO(published.grant(rows));
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        return count;
    }

    private void header() {
        json.writeStringProperty("version", STANDARD);
        json.writeStringProperty("title", "Awards by " + publisher.name());
        json.writeStringProperty("description", "Grants awarded and agreed, as at the end of " + asAt);
        json.writeStringProperty("issued", asAt.toString());
        json.writeStringProperty("license", publisher.licence().toString());
        json.writeObjectPropertyStart("publisher");
        json.writeStringProperty("name", publisher.name());
        json.writeStringProperty("identifier", publisher.identifier());
        if (publisher.website() != null)
            json.writeStringProperty("website", publisher.website().toString());
        json.writeEndObject();
    }
}
