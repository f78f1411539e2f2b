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
