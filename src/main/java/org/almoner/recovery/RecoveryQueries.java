package org.almoner.recovery;

import static org.almoner.shared.Sterling.pence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.agreement.AgreementId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Cursor;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecoveryQueries {

    private final JdbcClient jdbc;

    RecoveryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two people who ask money back from one agreement at once are heard one after the other. */
    void lock(AgreementId agreement) {
        jdbc.sql("select id from agreement where id = :id for update")
                .param("id", agreement.value())
                .query(UUID.class)
                .optional();
    }

    /** Newest first; the id is time-ordered and serves as the cursor. */
    Page<RecoveryRow> list(Recovery.@Nullable Status status, @Nullable String cursor, int limit) {
        var rows = jdbc.sql("""
                select r.*, o.name as organisation_name
                from recovery r join organisation o on o.id = r.organisation
                where (cast(:status as text) is null or r.status = :status)
                  and (cast(:before as uuid) is null or r.id < :before)
                order by r.id desc limit :rows""")
                .param("status", status == null ? null : status.name())
                .param("before", Cursor.uuid(cursor))
                .param("rows", limit + 1)
                .query(RecoveryQueries::row)
                .list();
        return Page.of(rows, limit, row -> row.id().value().toString());
    }

    private static RecoveryRow row(ResultSet rs, int n) throws SQLException {
        return new RecoveryRow(
                new RecoveryId(rs.getObject("id", UUID.class)),
                rs.getString("reference"),
                new AgreementId(rs.getObject("agreement", UUID.class)),
                new OrganisationId(rs.getObject("organisation", UUID.class)),
                rs.getString("organisation_name"),
                pence(rs.getLong("amount")),
                Recovery.Reason.valueOf(rs.getString("reason")),
                Recovery.Status.valueOf(rs.getString("status")),
                rs.getObject("due_on", LocalDate.class));
    }
}
