package org.almoner.application;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almoner.form.CostCategory;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Entry;
import org.almoner.fund.Entry.Nation;
import org.almoner.fund.FundId;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.identity.PersonId;
import org.almoner.organisation.Address;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.RegisterOrganisation;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EligibilityTests {

    private final Instant now = Instant.parse("2026-06-01T09:00:00Z");
    private final PersonId lead = PersonId.next();
    private final Round round = RoundFixture.open(now);
    private final RegisterOrganisation company = OrganisationFixture.company("Harbourlight");

    @Test
    void hasNothingAgainstASoundApplication() {
        assertThat(findings(company, pounds(50_000), ApplicationFixture.START, 6))
                .isEmpty();
    }

    @Test
    void judgesTheAmountByTheLimitsOfTheRoundToThePound() {
        assertThat(findings(company, round.awardMin(), ApplicationFixture.START, 6))
                .isEmpty();
        assertThat(findings(company, round.awardMax(), ApplicationFixture.START, 6))
                .isEmpty();
        assertThat(findings(company, round.awardMin().minus(1), ApplicationFixture.START, 6))
                .containsExactly(Finding.fail("amount-minimum", "£9,999", "£10,000"));
        assertThat(findings(company, round.awardMax().plus(1), ApplicationFixture.START, 6))
                .containsExactly(Finding.fail("amount-maximum", "£100,001", "£100,000"));
    }

    @Test
    void judgesDurationAndStart() {
        assertThat(findings(company, pounds(50_000), ApplicationFixture.START, 25))
                .containsExactly(Finding.fail("duration", 25, 24));
        assertThat(findings(company, pounds(50_000), LocalDate.of(2026, 7, 1), 6))
                .containsExactly(Finding.fail("start", "1 July 2026", "1 July 2026"));
    }

    @Test
    void takesOnlyTheKindsTheRoundIsFor() {
        var draft = RoundFixture.draft(FundId.next(), now);
        var basics = draft.basics();
        var forCharities = RoundFixture.round(
                draft.with(new DraftRound.Basics(
                        basics.fund(), basics.code(), basics.name(), basics.kind(), "", Set.of("CHARITY"))),
                Round.Status.OPEN);
        var applied = application(pounds(50_000), ApplicationFixture.START, 6);
        var organisation = OrganisationFixture.organisation(company, lead);
        assertThat(Eligibility.findings(applied, forCharities, Applicant.of(organisation)))
                .containsExactly(Finding.fail("organisation-kind", "company", "charity"));
    }

    @Test
    void leavesToAPersonWhatItCannotKnow() {
        var abroad = new RegisterOrganisation(
                "Collective",
                Organisation.Kind.OTHER,
                null,
                null,
                new Address("1 Rue", null, "Lyon", "69001", "France"));
        assertThat(findings(abroad, pounds(50_000), ApplicationFixture.START, 6))
                .extracting(Finding::rule, Finding::outcome)
                .containsExactly(tuple("unregistered", Finding.Outcome.DOUBT), tuple("country", Finding.Outcome.DOUBT));
    }

    @Test
    void hasOnlyTheRulesThatWereChosen() {
        var free = new Entry(Set.of(), false, null, null, null, false, 1, false);
        var abroad = applicant(Organisation.Kind.OTHER, "69001", "France");
        assertThat(under(free, abroad, application(pounds(50_000), LocalDate.of(2026, 1, 1), 1)))
                .isEmpty();
        var long1 = new Entry(Set.of(), false, null, null, 3, false, 1, false);
        assertThat(under(long1, abroad, application(pounds(50_000), ApplicationFixture.START, 2)))
                .containsExactly(Finding.fail("duration-minimum", 2, 3));
    }

    @Test
    void knowsTheNationByCountryOrPostcodeAndAsksAPersonAtTheBorder() {
        var north =
                new Entry(Set.of(Nation.SCOTLAND, Nation.NORTHERN_IRELAND), false, null, null, null, true, 1, false);
        var sound = application(pounds(50_000), ApplicationFixture.START, 6);
        var body = Organisation.Kind.PUBLIC_BODY;
        assertThat(under(north, applicant(body, "EH1 1AA", "United Kingdom"), sound))
                .isEmpty();
        assertThat(under(north, applicant(body, "bt7 1nn", "UK"), sound)).isEmpty();
        assertThat(under(north, applicant(body, "", "Scotland"), sound)).isEmpty();
        assertThat(under(north, applicant(body, "CF10 1AA", "UK"), sound))
                .containsExactly(Finding.fail("nation", "Wales", "Scotland or Northern Ireland"));
        assertThat(under(north, applicant(body, "TD15 1AA", "UK"), sound))
                .containsExactly(Finding.doubt("nation-unclear", "TD15 1AA", "Scotland or Northern Ireland"));
        assertThat(under(north, applicant(body, "75001", "France"), sound))
                .containsExactly(Finding.doubt("country", "France", "the United Kingdom"));
    }

    @Test
    void judgesTheSizeByTheOrganisationsOwnAnswer() {
        var small = new Entry(
                Set.of(),
                false,
                new Entry.Ceiling("people", new BigDecimal("249")),
                new Entry.Ceiling("turnover", new BigDecimal("1000000")),
                null,
                true,
                1,
                false);
        var body = applicant(Organisation.Kind.PUBLIC_BODY, "EH1 1AA", "UK");
        assertThat(under(small, body, sized("249", "1000000.00"))).isEmpty();
        assertThat(under(small, body, sized("250", "1000000.50")))
                .containsExactly(
                        Finding.fail("employees", "250", "249"),
                        Finding.fail("turnover", "£1,000,000.50", "£1,000,000"));
        assertThat(under(small, body, sized("a few", "")))
                .containsExactly(
                        Finding.doubt("employees-unknown", "a few", "249"),
                        Finding.doubt("turnover-unknown", "nothing", "£1,000,000"));
    }

    private List<Finding> under(Entry entry, Applicant applicant, Application applied) {
        var judged = RoundFixture.round(RoundFixture.draft(FundId.next(), now).with(entry), Round.Status.OPEN);
        return Eligibility.findings(applied, judged, applicant);
    }

    private Application sized(String people, String turnover) {
        var application = application(pounds(50_000), ApplicationFixture.START, 6);
        var answers = List.of(new Answer("people", people), new Answer("turnover", turnover));
        application.save(new SaveApplication(application.details(), answers, application.costs(), List.of()), lead);
        return application;
    }

    private static Applicant applicant(Organisation.Kind kind, String postcode, String country) {
        return new Applicant(kind, null, null, postcode, country);
    }

    private List<Finding> findings(RegisterOrganisation organisation, Money amount, LocalDate starts, int months) {
        return Eligibility.findings(
                application(amount, starts, months),
                round,
                Applicant.of(OrganisationFixture.organisation(organisation, lead)));
    }

    private Application application(Money amount, LocalDate starts, int months) {
        var application = Application.draft(
                round.id(), OrganisationFixture.organisation(company, lead).id(), lead, now);
        application.saveDetails(new Details("Title", "Summary", starts, months), null, lead);
        application.saveCosts(List.of(new CostLine(CostCategory.STAFF, "Staff", amount)), null, lead);
        return application;
    }
}
