package org.almoner.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.math.RoundingMode;
import java.util.List;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.claim.ClaimBasis;
import org.almoner.claim.ClaimId;
import org.almoner.claim.ClaimLine;
import org.almoner.claim.Claims;
import org.almoner.claim.Disallowance;
import org.almoner.form.CostCategory;
import org.almoner.identity.PersonId;
import org.almoner.payment.Payments;
import org.almoner.shared.Sterling;
import org.springframework.stereotype.Component;

/** One claim after each milestone: submitted, now and then sent back or cut, checked and approved. */
@Component
class Claiming {

    private final Cast cast;
    private final Deciding deciding;
    private final Paying paying;
    private final Agreements agreements;
    private final Claims claims;
    private final Payments payments;

    Claiming(Cast cast, Deciding deciding, Paying paying, Agreements agreements, Claims claims, Payments payments) {
        this.cast = cast;
        this.deciding = deciding;
        this.paying = paying;
        this.agreements = agreements;
        this.claims = claims;
        this.payments = payments;
    }

    void claim(AgreementId id, int milestone, PersonId lead, Fate fate, Script script, Calendar day) {
        var agreement = agreements.get(id);
        var claim = submit(agreement, milestone, lead);
        var again = fate.returned() == milestone ? 6 : 0;
        if (again > 0) sendBack(claim, lead, script, day);
        script.at(day.at(again + 4, 11, 15), () -> check(claim, fate.cut() == milestone));
        if (fate.unapproved() == milestone) return;
        script.at(day.at(again + 6, 9, 50), () -> approve(agreement, claim, fate.bounced() == milestone));
    }

    private ClaimId submit(Agreement agreement, int milestone, PersonId lead) {
        var basis = basis(agreement, milestone);
        var claim = claims.draft(agreement.id(), basis, lead);
        claims.save(claim, basis, lines(agreement, milestone), lead);
        var receipts = "date,payee,amount\n" + basis.to() + ",Staff and suppliers,as claimed\n";
        claims.attach(claim, "receipts.csv", new ByteArrayInputStream(receipts.getBytes(UTF_8)), lead);
        claims.submit(claim, lead);
        return claim;
    }

    private static ClaimBasis basis(Agreement agreement, int milestone) {
        var due = agreement.milestones().get(milestone).due();
        var from = milestone == 0
                ? agreement.startsOn()
                : agreement.milestones().get(milestone - 1).due().plusDays(1);
        return ClaimBasis.milestone(milestone, from, due);
    }

    /** Four fifths are for staff; of the last milestone a little is not spent. */
    private static List<ClaimLine> lines(Agreement agreement, int milestone) {
        var amount = agreement.milestones().get(milestone).amount();
        var last = milestone == agreement.milestones().size() - 1;
        var spent = last ? amount.minus(Sterling.pounds(640)) : amount;
        var staff = spent.multipliedBy(0.8, RoundingMode.DOWN);
        return List.of(
                ClaimLine.of(CostCategory.STAFF, "Salaries of the project team", staff),
                ClaimLine.of(CostCategory.OTHER, "Everything else by the enclosed receipts", spent.minus(staff)));
    }

    private void sendBack(ClaimId claim, PersonId lead, Script script, Calendar day) {
        script.at(
                day.at(3, 16, 40),
                () -> claims.returnToClaimant(
                        claim,
                        "Say which months the salaries are for, and send the two missing receipts.",
                        cast.who("officer")));
        script.at(day.at(6, 13, 25), () -> claims.submit(claim, lead));
    }

    private void check(ClaimId claim, boolean cut) {
        var disallowed = cut
                ? List.of(new Disallowance(1, Sterling.pounds(310), "A staff lunch is no cost of the project."))
                : List.<Disallowance>of();
        claims.check(claim, disallowed, cast.who("officer"));
    }

    private void approve(Agreement agreement, ClaimId claim, boolean bounces) {
        claims.approve(claim, deciding.budgetHolder(agreement.amount()));
        if (bounces)
            paying.bounce(payments.bySource(claim.value()).orElseThrow().id());
    }
}
