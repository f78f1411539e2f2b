package org.almoner.application;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.almoner.shared.Sterling;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Writes what of an application stands in tables of its own, and only what an act has changed. */
@Component
class Sections {

    private final NamedParameterJdbcOperations jdbc;
    private final AnswerBook answers;

    Sections(NamedParameterJdbcOperations jdbc, AnswerBook answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    void write(Application application, ApplicationSaved saved, Instant now) {
        var all = saved.section().equals("everything");
        if (all) answers.replace(application.id(), application.answers(), saved.by(), now);
        if (all || saved.section().equals("partners")) partners(application);
        if (all || saved.section().equals("costs")) costs(application);
        if (all || saved.section().equals("milestones")) milestones(application);
    }

    /** What a draft that follows on an earlier one begins with. */
    void begin(Application application, Instant now) {
        if (!application.answers().isEmpty())
            answers.replace(application.id(), application.answers(), application.lead(), now);
    }

    private void costs(Application application) {
        var lines = application.costs();
        replace(
                "cost_line",
                application.id(),
                lines,
                """
                insert into cost_line (application, position, category, description, amount, partner)
                values (:application, :position, :category, :description, :amount, :partner)
                """,
                at -> new MapSqlParameterSource(
                                "category", lines.get(at).category().name())
                        .addValue("description", lines.get(at).description())
                        .addValue("amount", Sterling.pence(lines.get(at).amount()))
                        .addValue("partner", lines.get(at).partner(), Types.INTEGER));
    }

    private void partners(Application application) {
        var partners = application.partners();
        replace(
                "partner",
                application.id(),
                partners,
                """
                insert into partner (application, position, number, name, kind, registration, country, role)
                values (:application, :position, :number, :name, :kind, :registration, :country, :role)
                """,
                at -> new MapSqlParameterSource("number", partners.get(at).number())
                        .addValue("name", partners.get(at).name())
                        .addValue("kind", partners.get(at).kind().name())
                        .addValue("registration", partners.get(at).registration())
                        .addValue("country", partners.get(at).country())
                        .addValue("role", partners.get(at).role()));
    }

    private void milestones(Application application) {
        var planned = application.milestones();
        replace(
                "planned_milestone",
                application.id(),
                planned,
                """
                insert into planned_milestone (application, position, title, due, amount)
                values (:application, :position, :title, :due, :amount)
                """,
                at -> new MapSqlParameterSource("title", planned.get(at).title())
                        .addValue("due", planned.get(at).due())
                        .addValue("amount", Sterling.pence(planned.get(at).amount())));
    }

    void findings(Application application) {
        var found = application.findings();
        replace(
                "finding",
                application.id(),
                found,
                """
                insert into finding (application, position, rule, outcome, found, expected)
                values (:application, :position, :rule, :outcome, :found, :expected)
                """,
                at -> new MapSqlParameterSource("rule", found.get(at).rule())
                        .addValue("outcome", found.get(at).outcome().name())
                        .addValue("found", found.get(at).found())
                        .addValue("expected", found.get(at).expected()));
    }

    private void replace(
            String table,
            ApplicationId id,
            Collection<?> lines,
            String insert,
            IntFunction<MapSqlParameterSource> line) {
        jdbc.update("delete from " + table + " where application = :id", new MapSqlParameterSource("id", id.value()));
        if (lines.isEmpty()) return;
        var rows = IntStream.range(0, lines.size())
                .mapToObj(
                        at -> line.apply(at).addValue("application", id.value()).addValue("position", at))
                .toArray(MapSqlParameterSource[]::new);
        jdbc.batchUpdate(insert, rows);
    }
}
