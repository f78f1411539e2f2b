package org.almoner.claim;

import static org.almoner.form.CostCategory.EQUIPMENT;
import static org.almoner.form.CostCategory.STAFF;

import java.io.ByteArrayInputStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.agreement.AgreementFixture;
import org.almoner.agreement.AgreementId;
import org.almoner.award.AwardFixture;
import org.almoner.award.Awards;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.support.TestClock;
import org.joda.money.Money;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** An active agreement from 1 October 2026 to 31 March 2027 with two milestones, and claims under it. */
public class ClaimFixture {

    /** The first milestone is past. */
    public static final Instant JANUARY = Instant.parse("2027-01-15T10:00:00Z");

    public static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    public final AgreementFixture agreements;

    private final Awards awards;
    private final Claims claims;
    private final TestClock clock;

    public static ClaimFixture in(AutowireCapableBeanFactory beans) {
        return beans.createBean(ClaimFixture.class);
    }

    ClaimFixture(Awards awards, Claims claims, TestClock clock, AutowireCapableBeanFactory beans) {
        this.awards = awards;
        this.claims = claims;
        this.clock = clock;
        this.agreements = AgreementFixture.in(beans);
    }

    public AwardFixture awards() {
        return agreements.given;
    }

    /** In January, when a part of it can be claimed. */
    public AgreementId active(RoundId round, Money amount) {
        var id = agreements.active(round, amount);
        clock.set(JANUARY);
        return id;
    }

    /** The page of the application that the claim came from. */
    public String caseOf(Claim claim) {
        return "/applications/" + awards.get(claim.award()).application().value();
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
        return List.of(ClaimLine.of(STAFF, "Two researchers", staff), ClaimLine.of(EQUIPMENT, "Servers", equipment));
    }

    public static ByteArrayInputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
