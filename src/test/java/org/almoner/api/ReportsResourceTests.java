package org.almoner.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.Tokens;
import org.almoner.ledger.Pots;
import org.almoner.reporting.SignedAwards;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class ReportsResourceTests {

    private static final String ADDRESS = "/api/v1/reports/awards";

    @Autowired
    MockMvcTester api;

    @Autowired
    Pots pots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    TestClock clock;

    @BeforeEach
    void threeAwards() {
        new SignedAwards(pots, jdbc).write();
    }

    @Test
    void givesTheAwardReportAPageAtATime() {
        var page = get(ADDRESS + "?limit=2", "application/json", Role.FINANCE);
        assertThat(page)
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Link", links -> assertThat(links.getFirst()).contains("rel=\"next\"", "limit=2", "cursor="));
        assertThat(page)
                .bodyJson()
                .extractingPath("$.items[0].amountAwarded")
                .asMap()
                .containsEntry("amount", "85000.01");
        assertThat(page).bodyJson().extractingPath("$.items[0].companyNumber").isEqualTo("00123456");
        assertThat(page).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
    }

    @Test
    void givesTheAwardReportAsCsvToWhoeverAsksForIt() {
        assertThat(get(ADDRESS, "text/csv", Role.AUDITOR))
                .hasStatusOk()
                .bodyText()
                .startsWith("award_reference,application_reference,")
                .contains("RPT-2026-0003/A");
    }

    @Test
    void narrowsTheReportAndSaysItAsAtAnyDay() {
        assertThat(get(ADDRESS + "?status=ACTIVE&year=2026&at=2026-06-01", "application/json", Role.FINANCE))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
        assertThat(get(ADDRESS + "?year=2019", "application/json", Role.FINANCE))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(get(ADDRESS + "?at=2026-05-31", "text/csv", Role.FINANCE))
                .bodyText()
                .hasLineCount(1);
        assertThat(get(ADDRESS + "/totals?status=ACTIVE", "application/json", Role.FINANCE))
                .bodyJson()
                .extractingPath("$.committed.amount")
                .isEqualTo("149999.99");
    }

    @Test
    void givesAWorkbookAndOpenDataToWhoeverAsksForThem() {
        var workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assertThat(get(ADDRESS, workbook, Role.FINANCE)).hasStatusOk().hasContentType(workbook);
        assertThat(get(ADDRESS + "/360giving", "application/json", Role.AUDITOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.grants[0].id")
                .isEqualTo("360G-almoner-RPT-2026-0001_A");
    }

    @Test
    void refusesADayToComeAndChoicesNobodyKnows() {
        assertThat(get(ADDRESS + "?at=2026-06-02", "application/json", Role.FINANCE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("report.future-date");
        assertThat(get(ADDRESS + "?at=2026-06-02", "text/csv", Role.FINANCE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(ADDRESS + "?year=1492", "application/json", Role.FINANCE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(ADDRESS + "?at=yesterday", "application/json", Role.FINANCE))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(ADDRESS + "?status=RUBBISH", "application/json", Role.FINANCE))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(ADDRESS + "/360giving?status=LAPSED", "application/json", Role.FINANCE))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("report.nothing-to-publish");
    }

    @Test
    void isForFinanceAndAuditorsOnly() {
        assertThat(get(ADDRESS, "application/json", Role.APPLICANT)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(api.get().uri(ADDRESS).exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult get(String address, String accept, Role role) {
        return api.get()
                .uri(address)
                .header("Accept", accept)
                .header("Authorization", "Bearer " + token(role))
                .exchange();
    }

    private String token(Role role) {
        var reader = person(role);
        return tokens.create(
                        reader, "report", Set.of(Scope.READ), clock.instant().plus(Duration.ofDays(1)))
                .value();
    }

    private PersonId person(Role role) {
        var reader =
                new AddPerson("Femi Reader", UUID.randomUUID() + "@almoner.test", Set.of(role), null, null, "almoner");
        return people.add(reader, null);
    }
}
