package org.almoner.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 360Giving Data Standard 1.4 and the quality rules of its publishers, as far as they concern what is published. */
@AlmonerTest
@Transactional
class GrantsTests {

    private static final Set<String> REQUIRED = Set.of(
            "id",
            "title",
            "description",
            "currency",
            "amountAwarded",
            "awardDate",
            "fundingOrganization",
            "recipientOrganization");
    private static final Set<String> KNOWN = Set.of(
            "id",
            "title",
            "description",
            "currency",
            "amountAppliedFor",
            "amountAwarded",
            "amountDisbursed",
            "awardDate",
            "plannedDates",
            "recipientOrganization",
            "fundingOrganization",
            "grantProgramme",
            "fromOpenCall",
            "relatedActivity",
            "dateModified",
            "dataSource");
    private static final Pattern EMAIL = Pattern.compile("[\\w.-]+@[\\w.-]+\\.[\\w.-]+");

    @Autowired
    Reports reports;

    @Autowired
    Pots pots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TestClock clock;

    private PotId pot;

    @BeforeEach
    void twoSignedAwards() {
        pot = new SignedAwards(pots, jdbc).write();
        clock.set(TestClock.START.plusSeconds(60L * 86_400));
    }

    @Test
    void isAPackageOfTheStandardThatNamesItsPublisher() {
        var file = publish();
        assertThat(file.at("/version").asString()).isEqualTo("1.4").matches("^(\\d+\\.)(\\d+)$");
        assertThat(file.at("/publisher/name").asString()).isNotBlank();
        assertThat(file.at("/license").asString()).startsWith("https://");
        assertThat(file.at("/issued").asString()).isEqualTo(reports.today().toString());
    }

    @Test
    void publishesOnlySignedAwards() {
        assertThat(grants())
                .extracting(grant -> grant.at("/id").asString())
                .containsExactly("360G-almoner-RPT-2026-0001_A", "360G-almoner-RPT-2026-0002_A");
    }

    @Test
    void givesEachGrantWhatTheStandardRequiresAndNothingItDoesNotKnow() {
        for (var grant : grants()) {
            assertThat(names(grant)).containsAll(REQUIRED).isSubsetOf(KNOWN);
            assertThat(grant.at("/currency").asString()).isEqualTo("GBP");
            assertThat(grant.at("/amountAwarded").isNumber()).isTrue();
            assertThat(grant.at("/amountAwarded").decimalValue()).isPositive();
            assertThat(grant.at("/fromOpenCall").asString()).isIn("Yes", "No");
            assertThat(OffsetDateTime.parse(grant.at("/dateModified").asString()))
                    .isNotNull();
            assertThat(LocalDate.parse(grant.at("/awardDate").asString())).isBeforeOrEqualTo(reports.today());
            assertThat(grant.at("/title").asString())
                    .hasSizeLessThan(141)
                    .isNotEqualTo(grant.at("/description").asString());
            var planned = grant.at("/plannedDates/0");
            assertThat(LocalDate.parse(planned.at("/startDate").asString()))
                    .isBefore(LocalDate.parse(planned.at("/endDate").asString()));
            assertThat(planned.at("/duration").intValue()).isEqualTo(12);
        }
    }

    @Test
    void namesRecipientsByTheirRegisterAndOneFunderThroughout() {
        var recipient = grants().getFirst().at("/recipientOrganization/0");
        assertThat(recipient.at("/id").asString()).isEqualTo("GB-COH-00123456");
        assertThat(recipient.at("/companyNumber").asString()).matches("^\\w{8}$");
        assertThat(recipient.at("/name").asString()).isEqualTo("=HYPERLINK(\"x\"), \"Ltd\"");
        assertThat(grants())
                .extracting(grant -> grant.at("/fundingOrganization/0/id").asString())
                .containsOnly("360G-almoner");
    }

    @Test
    void saysWhatWasPaidAndNotRecovered() {
        var award = jdbc.sql("select id from award where reference = 'RPT-2026-0001/A'")
                .query(UUID.class)
                .single();
        var claim = UUID.randomUUID();
        pots.owe(pot, award, claim, "RPT-2026-0001/A.1", Money.parse("GBP 1000.50"), null);
        pots.pay(pot, award, claim, "RPT-2026-0001/A.1", Money.parse("GBP 1000.50"), null);
        pots.recover(pot, award, claim, "RPT-2026-0001/R.1", Money.parse("GBP 0.25"), null);
        assertThat(grants().getFirst().at("/amountDisbursed").decimalValue()).isEqualByComparingTo("1000.25");
    }

    @Test
    void relatesAFollowOnToTheAwardItGrewFrom() {
        SignedAwards.grewFrom(jdbc, "RPT-2026-0002", "RPT-2026-0001");
        assertThat(grants().getLast().at("/relatedActivity/0").asString()).isEqualTo("360G-almoner-RPT-2026-0001_A");
        assertThat(grants().getFirst().has("relatedActivity")).isFalse();
    }

    @Test
    void holdsNothingAPersonCouldBeReachedBy() {
        jdbc.sql(
                        "update application set title = 'Ask jo@example.test', summary = 'Ring Jo on 020 7946 0018 for £12,000.'")
                .update();
        assertThat(publish().toString())
                .doesNotContain("jo@example", "7946", "Ada Okafor")
                .contains("£12,000");
        assertThat(EMAIL.matcher(publish().toString()).find()).isFalse();
    }

    @Test
    void refusesToPublishAPackageWithoutGrants() {
        assertThatThrownBy(() -> publish(new AwardFilter(reports.today(), null, null, Stage.LAPSED, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("report.nothing-to-publish"));
    }

    private List<JsonNode> grants() {
        return StreamSupport.stream(publish().at("/grants").spliterator(), false)
                .toList();
    }

    private JsonNode publish() {
        return publish(new AwardFilter(reports.today(), null, pot.value(), null, null));
    }

    private JsonNode publish(AwardFilter filter) {
        var out = new ByteArrayOutputStream();
        reports.grants(filter, out);
        return json.readTree(out.toByteArray());
    }

    private static Set<String> names(JsonNode grant) {
        return Set.copyOf(grant.propertyNames());
    }
}
