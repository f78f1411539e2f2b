package org.almoner.application;

import org.almoner.form.CostCategory;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.almoner.fund.DraftRound;
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
        assertThat(Eligibility.findings(applied, forCharities, organisation))
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

    private List<Finding> findings(RegisterOrganisation organisation, Money amount, LocalDate starts, int months) {
        return Eligibility.findings(
                application(amount, starts, months), round, OrganisationFixture.organisation(organisation, lead));
    }

    private Application application(Money amount, LocalDate starts, int months) {
        var application = Application.draft(
                round.id(), OrganisationFixture.organisation(company, lead).id(), lead, now);
        application.saveDetails(new Details("Title", "Summary", starts, months), null, lead);
        application.saveCosts(List.of(new CostLine(CostCategory.STAFF, "Staff", amount)), null, lead);
        return application;
    }
}
