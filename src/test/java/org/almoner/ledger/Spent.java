package org.almoner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Instalment;
import org.almoner.agreement.Milestone;
import org.almoner.claim.Claim;
import org.almoner.payment.Outcome;
import org.almoner.payment.Payment;
import org.almoner.payment.PaymentId;
import org.almoner.payment.PaymentRunId;
import org.almoner.recovery.Recovery;
import org.almoner.reporting.Check;
import org.almoner.reporting.Checks;
import org.almoner.reporting.Finding;
import org.almoner.shared.Sterling;
import org.joda.money.Money;

/** What must be true of the money of some agreements at any moment, told from the books, the claims and the bank alike. */
final class Spent {

    private static final Set<Claim.Status> CLAIMING =
            Set.of(Claim.Status.SUBMITTED, Claim.Status.CHECKED, Claim.Status.APPROVED, Claim.Status.PAID);

    private final Offices offices;
    private final Checks checks;
    private final List<AgreementId> agreements;
    private final Money ceilings;
    private final Set<Finding> before;

    Spent(Offices offices, Checks checks, List<AgreementId> agreements) {
        this.offices = offices;
        this.checks = checks;
        this.agreements = agreements;
        this.ceilings = ceilings();
        this.before = findings();
    }

    void addsUp(String when, Collection<PaymentRunId> runs) {
        assertThat(ceilings()).as("the pots together, %s", when).isEqualTo(ceilings);
        pots().forEach(pot -> potAddsUp(pot, when));
        agreements.forEach(id -> agreementAddsUp(offices.agreements().get(id), when));
        everyPaymentIsMadeOnce(runs, when);
        var found = findings();
        found.removeAll(before);
        assertThat(found).as("the check, %s", when).isEmpty();
    }

    private List<Pot> pots() {
        return agreements.stream()
                .map(id -> new PotId(offices.agreements().get(id).round().value()))
                .distinct()
                .map(offices.pots()::get)
                .toList();
    }

    private Money ceilings() {
        return Sterling.sum(pots().stream().map(Pot::ceiling).toList());
    }

    private Set<Finding> findings() {
        var found = new HashSet<Finding>();
        for (Check check : checks.run()) found.addAll(check.findings());
        return found;
    }

    private void potAddsUp(Pot pot, String when) {
        var replay = new Replay(entries(pot.id()), Replay.noSources());
        for (var account : Account.values())
            assertThat(pot.of(account)).as("%s, %s", account, when).isEqualTo(replay.of(account));
        var parts = new ArrayList<Money>();
        for (var account : Account.values()) if (account != Account.FUNDING) parts.add(pot.of(account));
        assertThat(Sterling.sum(parts)).as("the ceiling, %s", when).isEqualTo(pot.ceiling());
        assertThat(offices.pots().balanced(pot.id())).as("balanced, %s", when).isTrue();
    }

    private List<Entry> entries(PotId pot) {
        var all = new ArrayList<Entry>();
        String cursor = null;
        do {
            var page = offices.pots().entries(pot, cursor, 500);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all.reversed();
    }

    private void agreementAddsUp(Agreement agreement, String when) {
        var amount = agreement.amount();
        assertThat(Sterling.sum(
                        agreement.milestones().stream().map(Milestone::amount).toList()))
                .isEqualTo(amount);
        assertThat(Sterling.sum(
                        agreement.profile().stream().map(Instalment::amount).toList()))
                .isEqualTo(amount);
        var claims = offices.claims().of(agreement.id());
        var approved = payable(claims, Claim.Status.APPROVED);
        var paid = payable(claims, Claim.Status.PAID);
        assertThat(payable(claims, CLAIMING.toArray(Claim.Status[]::new)).isGreaterThan(amount))
                .as("claims above the agreement, %s", when)
                .isFalse();
        booked(agreement, approved, paid, when);
        paidByTheBank(agreement, claims, when);
    }

    private void booked(Agreement agreement, Money approved, Money paid, String when) {
        var standing = offices.pots()
                .standing(
                        new PotId(agreement.round().value()), agreement.award().value());
        var back = received(agreement);
        assertThat(standing.reserved())
                .as("nothing is only set aside, %s", when)
                .isEqualTo(Sterling.ZERO);
        assertThat(standing.payable()).as("approved and not paid, %s", when).isEqualTo(approved);
        assertThat(standing.paid()).as("paid and not recovered, %s", when).isEqualTo(paid.minus(back));
        assertThat(standing.committed())
                .as("what may still be approved, %s", when)
                .isEqualTo(
                        agreement.status().over()
                                ? Sterling.ZERO
                                : agreement.amount().minus(approved).minus(paid));
    }

    private Money received(Agreement agreement) {
        return Sterling.sum(offices.recoveries().of(agreement.id()).stream()
                .filter(recovery -> recovery.status() == Recovery.Status.RECEIVED)
                .map(Recovery::amount)
                .toList());
    }

    private static Money payable(List<Claim> claims, Claim.Status... statuses) {
        return Sterling.sum(claims.stream()
                .filter(claim -> List.of(statuses).contains(claim.status()))
                .map(Claim::payable)
                .toList());
    }

    /** One payment for each approved claim, and none for another. */
    private void paidByTheBank(Agreement agreement, List<Claim> claims, String when) {
        var payments = new HashMap<UUID, Payment>();
        for (var payment : offices.payments().of(agreement.award().value()))
            if (payment.status() != Payment.Status.CANCELLED)
                assertThat(payments.put(payment.source(), payment))
                        .as("twice, %s", when)
                        .isNull();
        for (var claim : claims) {
            var payment = payments.remove(claim.id().value());
            var owed = claim.status() == Claim.Status.APPROVED || claim.status() == Claim.Status.PAID;
            assertThat(payment != null)
                    .as("payment of %s, %s", claim.id(), when)
                    .isEqualTo(owed);
            if (payment == null) continue;
            assertThat(payment.amount()).as("%s, %s", claim.id(), when).isEqualTo(claim.payable());
            assertThat(payment.status() == Payment.Status.MADE)
                    .as("%s, %s", claim.id(), when)
                    .isEqualTo(claim.status() == Claim.Status.PAID);
        }
        assertThat(payments).as("payments without a claim, %s", when).isEmpty();
    }

    private void everyPaymentIsMadeOnce(Collection<PaymentRunId> runs, String when) {
        Map<PaymentId, Integer> made = new HashMap<>();
        Map<PaymentId, Integer> open = new HashMap<>();
        for (var run : runs)
            for (var line : offices.runs().lines(run, false, null, 500).items()) {
                if (line.outcome() == Outcome.MADE) made.merge(line.payment(), 1, Integer::sum);
                if (line.outcome() == Outcome.OPEN) open.merge(line.payment(), 1, Integer::sum);
            }
        for (var id : agreements)
            for (var payment :
                    offices.payments().of(offices.agreements().get(id).award().value())) {
                var status = payment.status();
                assertThat(made.getOrDefault(payment.id(), 0))
                        .as("%s made, %s", payment.reference(), when)
                        .isEqualTo(status == Payment.Status.MADE ? 1 : 0);
                assertThat(open.getOrDefault(payment.id(), 0))
                        .as("%s in a run, %s", payment.reference(), when)
                        .isEqualTo(status == Payment.Status.IN_RUN ? 1 : 0);
            }
    }
}
