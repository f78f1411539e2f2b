package org.almoner.application;

import java.util.Collection;
import org.almoner.fund.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a correction of the wording of a form concerns. */
@Service
@Transactional(readOnly = true)
public class Impacts {

    private final JdbcClient jdbc;

    Impacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Impact of(RoundId round, Collection<String> questions) {
        return jdbc.sql("""
                select count(*) filter (where status = 'DRAFT') as drafts,
                       count(*) filter (where status <> 'DRAFT') as submitted
                from application
                where round = :round and status <> 'WITHDRAWN' and exists (
                    select from answer
                    where answer.application = application.id and answer.question = any (:questions)
                      and answer.text <> '')""")
                .param("round", round.value())
                .param("questions", questions.toArray(String[]::new))
                .query((rs, n) -> new Impact(rs.getInt("drafts"), rs.getInt("submitted")))
                .single();
    }
}
