package org.almoner.agreement;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheckQueries {

    private final JdbcClient jdbc;

    CheckQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(AgreementId agreement, List<CheckResult> results) {
        for (var result : results)
            jdbc.sql("""
                    insert into agreement_check (agreement, item, passed, note)
                    values (:agreement, :item, :passed, :note)""")
                    .param("agreement", agreement.value())
                    .param("item", result.item().name())
                    .param("passed", result.passed())
                    .param("note", result.note())
                    .update();
    }

    List<CheckResult> of(AgreementId agreement) {
        return jdbc
                .sql("select item, passed, note from agreement_check where agreement = :agreement")
                .param("agreement", agreement.value())
                .query((row, n) -> new CheckResult(
                        Check.valueOf(row.getString("item")), row.getBoolean("passed"), row.getString("note")))
                .stream()
                .sorted(Comparator.comparing(CheckResult::item))
                .toList();
    }
}
