package org.almoner.claim;

import static org.almoner.application.CostCategory.EQUIPMENT;
import static org.almoner.application.CostCategory.STAFF;
import static org.almoner.shared.Sterling.pounds;

import java.io.ByteArrayInputStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.agreement.AgreementFixture;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.award.AwardFixture;
import org.almoner.award.Awards;
import org.almoner.award.Offers;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.PayeeCheck;
import org.almoner.support.TestClock;
import org.joda.money.Money;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** An active agreement from 1 October 2026 to 31 March 2027 with two milestones, and claims under it. */
public class ClaimFixture {

    /** The first milestone is past. */
    public static final Instant JANUARY = Instant.parse("2027-01-15T10:00:00Z");

    public static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final Awards awards;
    private final Offers offers;
    private final Agreements agreements;
    private final BankAccounts accounts;
    private final Claims claims;
    private final TestClock clock;
    private final AwardFixture given;
    private final AutowireCapableBeanFactory beans;

    public static ClaimFixture in(AutowireCapableBeanFactory beans) {
        return beans.createBean(ClaimFixture.class);
    }

    ClaimFixture(
            Awards awards,
            Offers offers,
            Agreements agreements,
            BankAccounts accounts,
            Claims claims,
            TestClock clock,
            AutowireCapableBeanFactory beans) {
        this.awards = awards;
        this.offers = offers;
        this.agreements = agreements;
        this.accounts = accounts;
        this.claims = claims;
        this.clock = clock;
        this.beans = beans;
        this.given = AwardFixture.in(beans);
    }

    public AwardFixture awards() {
        return given;
    }

    /** Offered and accepted, not signed. */
    public AgreementId open(RoundId round, OrganisationId organisation, PersonId lead, Money amount) {
        var award = given.proposed(round, organisation, lead, amount, "4");
        awards.decide(award, AwardFixture.recommend(), given.person("Chair", Role.PANEL));
        awards.approve(award, given.person("Budget Holder", pounds(1_000_000), Role.APPROVER));
        offers.issue(award, given.person("Officer", Role.OFFICER));
        offers.answer(award, true, "", lead);
        return agreements.of(award).orElseThrow().id();
    }

    /** Signed and with a verified bank account, in January. */
    public AgreementId active(RoundId round, OrganisationId organisation, PersonId lead, String name, Money amount) {
        var id = open(round, organisation, lead, amount);
        account(organisation, lead);
        AgreementFixture.in(beans).prepare(id, name, lead);
        clock.set(JANUARY);
        return id;
    }

    private void account(OrganisationId organisation, PersonId lead) {
        var finance = given.person("Fay Finance", Role.FINANCE);
        var account = accounts.enter(organisation, "Organisation", "401234", "12345678", lead);
        accounts.verify(account, PayeeCheck.MATCH, "", finance);
    }

    public static ClaimBasis milestone(int position) {
        return ClaimBasis.milestone(position, FIRST, LAST);
    }

    /** A draft for the milestone with costs of three fifths for staff and two fifths for equipment, and a file. */
    public ClaimId written(AgreementId agreement, ClaimBasis basis, Money amount, PersonId by) {
        var id = claims.draft(agreement, basis, by);
        var staff = amount.multipliedBy(3).dividedBy(5, RoundingMode.DOWN);
        claims.save(id, basis, costs(staff, amount.minus(staff)), by);
        claims.attach(id, "ledger.csv", file("date,what,amount\n2026-11-02,Payroll,12000.00\n"), by);
        return id;
    }

    public ClaimId submitted(AgreementId agreement, ClaimBasis basis, Money amount, PersonId by) {
        var id = written(agreement, basis, amount, by);
        claims.submit(id, by);
        return id;
    }

    public static List<ClaimLine> costs(Money staff, Money equipment) {
        return List.of(
                ClaimLine.of(STAFF, "Two researchers", staff), ClaimLine.of(EQUIPMENT, "Servers", equipment));
    }

    public static ByteArrayInputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
