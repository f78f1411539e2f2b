package org.almoner.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.almoner.form.Form;
import org.almoner.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FormQueries {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FormQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<IssuedForm> issued(RoundId round) {
        return jdbc.sql("""
                select version, form, reason, issued_at, issued_by from issued_form
                where round = :round order by version""").param("round", round.value()).query(this::row).list();
    }

    private IssuedForm row(ResultSet rs, int n) throws SQLException {
        return new IssuedForm(
                rs.getInt("version"),
                json.readValue(rs.getString("form"), Form.class),
                rs.getString("reason"),
                rs.getObject("issued_at", OffsetDateTime.class).toInstant(),
                new PersonId(rs.getObject("issued_by", UUID.class)));
    }
}
