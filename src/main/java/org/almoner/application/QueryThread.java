package org.almoner.application;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code query_message}. Whoever adds holds the application. */
@Repository
class QueryThread {

    private final JdbcClient jdbc;

    QueryThread(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ApplicationId id, QueryMessage message) {
        jdbc.sql("""
                        insert into query_message (application, number, from_fund, text, written_at, written_by)
                        values (:application, :number, :fromFund, :text, :at, :by)
                        """)
                .param("application", id.value())
                .param("number", message.number())
                .param("fromFund", message.fromFund())
                .param("text", message.text())
                .param("at", message.writtenAt().atOffset(ZoneOffset.UTC))
                .param("by", message.writtenBy().value())
                .update();
    }

    /** Oldest first. */
    List<QueryMessage> of(ApplicationId id) {
        return jdbc.sql("select * from query_message where application = :application order by number")
                .param("application", id.value())
                .query((rs, n) -> new QueryMessage(
                        rs.getInt("number"),
                        rs.getBoolean("from_fund"),
                        rs.getString("text"),
                        rs.getTimestamp("written_at").toInstant(),
                        new PersonId(rs.getObject("written_by", UUID.class))))
                .list();
    }

    List<OpenQuery> open(Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) return List.of();
        return jdbc.sql("""
                        select a.id, a.reference, a.title from application a
                         where a.organisation in (:organisations) and a.reference is not null
                           and a.status in ('DRAFT', 'SUBMITTED', 'ELIGIBLE')
                           and (select m.from_fund from query_message m where m.application = a.id
                                 order by m.number desc limit 1)
                         order by a.id
                        """)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .query((rs, n) -> new OpenQuery(
                        new ApplicationId(rs.getObject("id", UUID.class)),
                        rs.getString("reference"),
                        rs.getString("title")))
                .list();
    }
}
