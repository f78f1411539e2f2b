package org.almoner.web.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.reporting.SignedAwards;
import org.almoner.support.AlmonerTest;
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
class FinancePagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Pots pots;

    @Autowired
    JdbcClient jdbc;

    private PotId pot;

    @BeforeEach
    void aPotInUse() {
        pot = new SignedAwards(pots, jdbc).write();
    }

    @Test
    void showsEveryPotWithTheSumsOfTheAwardReport() {
        assertThat(get("/finance", Role.FINANCE))
                .hasStatusOk()
                .bodyText()
                .contains("RPT-2026", "£149,999.99", "£50,000", "Agree", "/finance/pots/" + pot.value())
                .doesNotContain("th:", "??");
    }

    @Test
    void leadsFromAFigureToItsEntries() {
        assertThat(get("/finance/pots/" + pot.value() + "?account=COMMITTED", Role.AUDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Committed on signing", "RPT-2026-0001/A", "£85,000.01", "Balance after", "£149,999.99")
                .doesNotContain("RPT-2026-0003/A", "??");
        assertThat(get("/finance/pots/" + pot.value() + "?account=AVAILABLE", Role.FINANCE))
                .bodyText()
                .contains("−£85,000.01", "Pot opened");
    }

    @Test
    void givesTheAwardReportAsAFile() {
        assertThat(get("/finance/awards.csv", Role.FINANCE))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"awards-2026-06-01.csv\"")
                .hasContentTypeCompatibleWith("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("award_reference,application_reference,")
                .contains("'=HYPERLINK");
    }

    @Test
    void drawsEachPotByFinancialYearAsAtAnyDay() {
        assertThat(get("/finance?at.day=1&at.month=6&at.year=2026", Role.FINANCE))
                .hasStatusOk()
                .bodyText()
                .contains("2026 to 2027", "2027 to 2028", "£40,000", "£109,999.99", "almoner-moneybar-part--committed")
                .doesNotContain("th:", "??");
        assertThat(get("/finance?at.day=31&at.month=5&at.year=2026", Role.AUDITOR))
                .bodyText()
                .contains("As at the end of 31 May 2026")
                .doesNotContain("2026 to 2027");
        assertThat(get("/finance?at.day=2&at.month=6&at.year=2026", Role.FINANCE))
                .hasStatusOk()
                .bodyText()
                .contains("2 June 2026 is still to come");
    }

    @Test
    void previewsTheAwardReportAsAtADayWithItsTotalsAndFiles() {
        assertThat(get(
                        "/finance/reports/awards?at.day=1&at.month=6&at.year=2026&fund=&status=ACTIVE&year=",
                        Role.AUDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("As at the end of 1 June 2026", "RPT-2026-0001/A", "£149,999.99", "This day is not over")
                .contains("/finance/reports/awards.xlsx?at=2026-06-01&amp;status=ACTIVE")
                .doesNotContain("RPT-2026-0003/A", "th:", "??");
        assertThat(get("/finance/reports/awards?at.day=31&at.month=5&at.year=2026", Role.FINANCE))
                .bodyText()
                .contains("No award matches", "<strong>0</strong> awards")
                .doesNotContain("This day is not over");
    }

    @Test
    void saysWhatIsWrongWithADateAndKeepsWhatWasTyped() {
        assertThat(get("/finance/reports/awards?at.day=31&at.month=2&at.year=2026", Role.FINANCE))
                .hasStatusOk()
                .bodyText()
                .contains("There is a problem", "Enter a real date", "value=\"31\"")
                .doesNotContain("awards.xlsx");
        assertThat(get("/finance/reports/awards?at.day=2&at.month=6&at.year=2026", Role.FINANCE))
                .bodyText()
                .contains("2 June 2026 is still to come");
        assertThat(get("/finance/reports/awards?status=RUBBISH", Role.FINANCE)).hasStatusOk();
    }

    @Test
    void givesTheReportAsAWorkbookAndAsOpenData() {
        assertThat(get("/finance/reports/awards.xlsx?at=2026-06-01&round=" + pot.value(), Role.FINANCE))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"awards-2026-06-01.xlsx\"")
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(get("/finance/reports/awards.json?at=2026-06-01&year=2026", Role.AUDITOR))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo("1.4");
    }

    @Test
    void explainsOnAPageWhyThereIsNoFile() {
        assertThat(get("/finance/reports/awards.json?status=LAPSED", Role.FINANCE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .doesNotContainHeader("Content-Disposition")
                .bodyText()
                .contains("there is nothing to publish");
        assertThat(get("/finance/reports/awards.csv?at=2026-06-02", Role.FINANCE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get("/finance/reports/awards.xlsx?at=rubbish", Role.FINANCE)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void opensToNobodyElse() {
        assertThat(get("/finance", Role.OFFICER)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/finance/awards.csv", Role.ADMIN)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void knowsNoPotByAnAddressThatNobodyGaveOut() {
        assertThat(get("/finance/pots/" + PotId.next().value(), Role.FINANCE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/finance/pots/rubbish", Role.FINANCE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/finance/pots/" + pot.value() + "?cursor=rubbish", Role.FINANCE))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String address, Role role) {
        var reader = new SignedIn(PersonId.next(), "Femi Obi", "femi@almoner.test", Set.of(role));
        return pages.get().uri(address).with(user(reader)).exchange();
    }
}
