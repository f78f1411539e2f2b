package org.almoner.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Event;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class AuditPageTests {

    record PrizeAwarded(PersonId subject, Money amount, BigDecimal score, Instant closesAt, String reason, PersonId by)
            implements Event {}

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    ApplicationEventPublisher events;

    private PersonId grace;
    private PersonId ada;

    @BeforeEach
    void graceGivesAdaAPrize() {
        grace = people.add(person("Grace Prize-Giver", "grace.prize@almoner.test"), null);
        ada = people.add(person("Ada Prize-Taker", "ada.prize@almoner.test"), null);
        var closes = Instant.parse("2026-07-01T22:59:00Z");
        events.publishEvent(new PrizeAwarded(
                ada, Sterling.pounds(85_000), new BigDecimal("4.25"), closes, "The <best> idea", grace));
    }

    @Test
    void writesRecordsInWords() {
        assertThat(get("?event=PrizeAwarded", Role.AUDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Prize awarded", "Ada Prize-Taker", "Grace Prize-Giver", "£85,000", "4.25", "Closes at:")
                .contains("1 July 2026 at 11:59pm", "The &lt;best&gt; idea")
                .doesNotContain("??");
    }

    @Test
    void showsScoresToAuditorsOnly() {
        assertThat(get("?event=PrizeAwarded", Role.ADMIN))
                .bodyText()
                .contains("£85,000")
                .doesNotContain("4.25");
    }

    @Test
    void findsByPersonSubjectAndDay() {
        assertThat(get("?by=prize-giver", Role.AUDITOR)).bodyText().contains("The &lt;best&gt; idea");
        assertThat(get("?by=nobody-of-this-name", Role.AUDITOR)).bodyText().contains("No records match.");
        assertThat(get("?subject=" + ada.value(), Role.AUDITOR)).bodyText().contains("The &lt;best&gt; idea");
        assertThat(get("?subject=" + grace.value(), Role.AUDITOR)).bodyText().doesNotContain("The &lt;best&gt; idea");
        var untilThen = "&until.day=1&until.month=June&until.year=2026";
        assertThat(get("?event=PrizeAwarded" + untilThen, Role.AUDITOR))
                .bodyText()
                .contains("Ada Prize-Taker");
        var fromLater = "&from.day=2&from.month=6&from.year=2026";
        assertThat(get("?event=PrizeAwarded" + fromLater, Role.AUDITOR))
                .bodyText()
                .contains("No records match.");
    }

    @Test
    void asksForARealDate() {
        assertThat(get("?from.day=31&from.month=2&from.year=2026", Role.AUDITOR))
                .hasStatusOk()
                .bodyText()
                .contains("Enter a real date", "There is a problem", "value=\"31\"");
    }

    @Test
    void opensToNobodyElse() {
        assertThat(get("", Role.FINANCE)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static AddPerson person(String name, String email) {
        return new AddPerson(name, email, Set.of(Role.APPLICANT), null, null, "a long enough password");
    }

    private MvcTestResult get(String query, Role role) {
        var reader = new SignedIn(PersonId.next(), "Ines Reader", "ines@almoner.test", Set.of(role));
        return pages.get().uri("/audit" + query).with(user(reader)).exchange();
    }
}
