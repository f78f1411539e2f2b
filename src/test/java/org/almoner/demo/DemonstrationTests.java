package org.almoner.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almoner.reporting.Checks;
import org.almoner.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What somebody finds who starts Almoner for the first time. It is played once, as then, in a context of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"almoner.workflow.job-executor=false", "almoner.demonstration=true"})
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class DemonstrationTests {

    @Autowired
    Checks checks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void addsUpAndWaitsWhereItSays() {
        assertThat(checks.run())
                .allSatisfy(
                        check -> assertThat(check.findings()).as(check.name()).isEmpty());
    }

    @Test
    void showsEveryProgrammeInItsState() {
        assertThat(rows("select split_part(code, '-', 1) || ' ' || status from round order by opens_at"))
                .contains(
                        "LSD COMPLETED", "LSF COMPLETED", "LSD CLOSED", "DWEB OPEN", "VSS COMPLETED", "OLS COMPLETED");
        assertThat(rows("select status || ' ' || count(*) from agreement where round = " + first()
                        + " group by status"))
                .containsExactlyInAnyOrder("CLOSED 4", "CLOSING 1");
        assertThat(rows("select distinct (amount / 100)::text from agreement")).contains("163000", "3000000", "150000");
        assertThat(rows("select status from investment"))
                .containsExactlyInAnyOrder("TAKEN_UP", "TAKEN_UP", "LAPSED", "DECLINED");
    }

    @Test
    void letsEverythingHappenOnce() {
        assertThat(events("ClaimReturned")).isOne();
        assertThat(events("PaymentFailed")).isOne();
        assertThat(events("InvestmentLapsed")).isOne();
        assertThat(events("RecoveryReceived")).isOne();
        assertThat(events("ReportOverdue")).isPositive();
        assertThat(rows("select payment.status from payment join audit_record act on act.subject = payment.id "
                        + "where act.event = 'PaymentFailed'"))
                .containsExactly("MADE");
    }

    @Test
    void leavesWorkForEverybody() {
        assertThat(rows("select distinct unnest(groups) from work_item"))
                .contains("officer", "panel", "approver", "finance")
                .anyMatch(group -> group.startsWith("organisation/"));
        assertThat(rows("select event from work_item"))
                .contains(
                        "EligibilityDecided",
                        "ScoresModerated",
                        "AwardDecided",
                        "AwardApproved",
                        "OfferIssued",
                        "OfferAnswered",
                        "AgreementSigned",
                        "AgreementCountersigned",
                        "DueDiligenceCompleted",
                        "ClaimChecked",
                        "ClaimApproved",
                        "PaymentRunAuthorised",
                        "AgreementClosed");
    }

    private long events(String name) {
        return jdbc.sql("select count(*) from audit_record where event = :event")
                .param("event", name)
                .query(Long.class)
                .single();
    }

    private static String first() {
        return "(select id from round where code like 'LSD%' order by code limit 1)";
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
