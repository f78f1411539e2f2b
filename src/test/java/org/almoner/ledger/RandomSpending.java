package org.almoner.ledger;

import static org.almoner.claim.ClaimFixture.costs;
import static org.almoner.claim.ClaimFixture.file;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimBasis;
import org.almoner.claim.Disallowance;
import org.almoner.identity.PersonId;
import org.almoner.monitoring.Account;
import org.almoner.payment.Outcome;
import org.almoner.payment.Payment;
import org.almoner.payment.PaymentRun;
import org.almoner.payment.PaymentRunId;
import org.almoner.recovery.Recovery;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * What somebody does at random to the money of some agreements: mostly as one who may do it and to what is ready for it,
 * and often enough not. Counts what came of each kind of act.
 */
final class RandomSpending {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    private interface Act {
        void on(Agreement agreement);
    }

    private record Kind(String name, int weight, Act act) {}

    private final Offices offices;
    private final Random random;
    private final List<AgreementId> agreements;
    private final Hands hands;
    private final ConcurrentLinkedQueue<PaymentRunId> runs;
    private final TreeMap<String, Integer> done = new TreeMap<>();
    private int refused;
    private final List<Kind> kinds = List.of(
            new Kind("draft", 14, this::draft),
            new Kind("submit", 14, this::submit),
            new Kind("check", 14, this::check),
            new Kind("turn", 3, this::turn),
            new Kind("approve", 14, this::approve),
            new Kind("prepare", 8, this::prepare),
            new Kind("authorise", 10, this::authorise),
            new Kind("confirm", 14, this::confirm),
            new Kind("raise", 5, this::raise),
            new Kind("settle", 5, this::settle),
            new Kind("stop", 2, this::stop),
            new Kind("end", 1, this::end),
            new Kind("transfer", 3, this::transfer));

    RandomSpending(
            Offices offices,
            long seed,
            List<AgreementId> agreements,
            Hands hands,
            ConcurrentLinkedQueue<PaymentRunId> runs) {
        this.offices = offices;
        this.random = new Random(seed);
        this.agreements = agreements;
        this.hands = hands;
        this.runs = runs;
    }

    /** Losing a race is no fault: the page says that it was changed meanwhile. */
    void act(int times) {
        for (var i = 0; i < times; i++) {
            var kind = kind();
            try {
                kind.act().on(offices.agreements().get(one(agreements)));
                done.merge(kind.name(), 1, Integer::sum);
            } catch (Refusal | NotFound | ConcurrencyFailureException | DuplicateKeyException refusal) {
                refused++;
            }
        }
    }

    TreeMap<String, Integer> done() {
        return done;
    }

    int refused() {
        return refused;
    }

    private Kind kind() {
        var drawn = random.nextInt(kinds.stream().mapToInt(Kind::weight).sum());
        for (var kind : kinds) {
            if (drawn < kind.weight()) return kind;
            drawn -= kind.weight();
        }
        throw new IllegalStateException();
    }

    private void draft(Agreement agreement) {
        var by = who(hands.leads());
        var id = offices.claims().draft(agreement.id(), basis(), by);
        var amount = amount(agreement.amount());
        var staff = amount.multipliedBy(3).dividedBy(5, RoundingMode.DOWN);
        offices.claims().save(id, basis(), costs(staff, amount.minus(staff)), by);
        offices.claims().attach(id, "ledger.csv", file("date,what\n2026-11-02,Payroll\n"), by);
        offices.claims().submit(id, by);
    }

    private ClaimBasis basis() {
        if (random.nextInt(6) == 0) return ClaimBasis.milestone(random.nextInt(3), FIRST, FIRST.plusDays(91));
        var from = FIRST.plusDays(random.nextInt(110));
        return ClaimBasis.period(from, from.plusDays(random.nextInt(3)));
    }

    private void submit(Agreement agreement) {
        var claim = claim(agreement, Claim.Status.DRAFT, Claim.Status.RETURNED);
        if (random.nextInt(8) == 0) offices.claims().withdraw(claim.id(), "No longer", who(hands.leads()));
        else offices.claims().submit(claim.id(), who(hands.leads()));
    }

    private void check(Agreement agreement) {
        var claim = claim(agreement, Claim.Status.SUBMITTED);
        var cuts = random.nextInt(3) > 0
                ? List.<Disallowance>of()
                : List.of(new Disallowance(random.nextInt(2), amount(claim.claimed()), "A chair"));
        offices.claims().check(claim.id(), cuts, who(hands.officers()));
    }

    private void turn(Agreement agreement) {
        var claim = claim(agreement, Claim.Status.SUBMITTED, Claim.Status.CHECKED);
        switch (random.nextInt(3)) {
            case 0 -> offices.claims().returnToClaimant(claim.id(), "Payslips", who(hands.officers()));
            case 1 -> offices.claims().reject(claim.id(), "Not ours", who(hands.officers()));
            default -> offices.claims().sendBack(claim.id(), "Look again", who(hands.approvers()));
        }
    }

    private void approve(Agreement agreement) {
        offices.claims().approve(claim(agreement, Claim.Status.CHECKED).id(), who(hands.approvers()));
    }

    private void prepare(Agreement agreement) {
        var due = agreements.stream()
                .flatMap(id -> offices
                        .payments()
                        .of(offices.agreements().get(id).award().value())
                        .stream())
                .filter(payment -> payment.status() == Payment.Status.REQUESTED || random.nextInt(20) == 0)
                .filter(payment -> random.nextInt(3) > 0)
                .map(Payment::id)
                .toList();
        runs.add(offices.runs().prepare(due, who(hands.finance())));
    }

    private void authorise(Agreement agreement) {
        var run = run(PaymentRun.Status.PREPARED);
        if (random.nextInt(6) == 0) offices.runs().abandon(run, "A mistake", who(hands.finance()));
        else offices.runs().authorise(run, who(hands.finance()));
    }

    private void confirm(Agreement agreement) {
        var run = run(PaymentRun.Status.SENT);
        if (random.nextInt(5) == 0) {
            offices.runs().confirmAll(run, who(hands.finance()));
            return;
        }
        var line = one(offices.runs().lines(run, random.nextBoolean(), null, 50).items());
        var failed = random.nextInt(3) == 0;
        offices.runs()
                .confirm(
                        run,
                        line.payment(),
                        failed ? Outcome.FAILED : Outcome.MADE,
                        failed ? "Closed" : "",
                        who(hands.finance()));
    }

    private void raise(Agreement agreement) {
        offices.recoveries()
                .raise(
                        agreement.id(),
                        amount(agreement.amount().dividedBy(4, RoundingMode.DOWN)),
                        one(List.of(Recovery.Reason.values())),
                        "Too much",
                        who(hands.finance()));
    }

    private void settle(Agreement agreement) {
        var recovery = one(offices.recoveries().of(agreement.id()));
        if (random.nextInt(3) == 0) offices.recoveries().writeOff(recovery.id(), "Insolvent", who(hands.approvers()));
        else offices.recoveries().receive(recovery.id(), LocalDate.of(2027, 1, 10), "REF", who(hands.finance()));
    }

    private void stop(Agreement agreement) {
        if (random.nextInt(3) == 0)
            offices.agreements().suspend(agreement.id(), "We look into it", who(hands.officers()));
        else offices.agreements().resume(agreement.id(), "All is well", who(hands.officers()));
    }

    /** Its reports come one by one; the last makes it ready to be closed. Rarely it ends before its time. */
    private void end(Agreement agreement) {
        if (random.nextInt(12) == 0)
            offices.agreements().terminate(agreement.id(), "It has failed", who(hands.officers()));
        else if (agreement.status() == Agreement.Status.CLOSING)
            offices.agreements().close(agreement.id(), who(hands.officers()));
        else report(agreement);
    }

    private void report(Agreement agreement) {
        var report = one(offices.reports().of(agreement.id()).stream()
                .filter(one -> !one.status().over())
                .toList());
        var by = who(hands.leads());
        offices.reports().save(report.id(), new Account("It works", ""), by);
        offices.reports().submit(report.id(), by);
        offices.reports().accept(report.id(), "", who(hands.officers()));
    }

    private void transfer(Agreement agreement) {
        var pots = agreements.stream()
                .map(id -> new PotId(offices.agreements().get(id).round().value()))
                .distinct()
                .toList();
        var amount = amount(agreement.amount().dividedBy(10, RoundingMode.DOWN));
        var id = offices.transfers().propose(one(pots), one(pots), amount, "Needed there", who(hands.finance()));
        if (random.nextInt(3) == 0) offices.transfers().refuse(id, "Not now", who(hands.approvers()));
        else offices.transfers().approve(id, who(hands.approvers()));
    }

    private Claim claim(Agreement agreement, Claim.Status... ready) {
        var all = offices.claims().of(agreement.id());
        return likely(
                all,
                all.stream()
                        .filter(claim -> List.of(ready).contains(claim.status()))
                        .toList());
    }

    private PaymentRunId run(PaymentRun.Status ready) {
        var all = List.copyOf(runs);
        return likely(
                all,
                all.stream()
                        .filter(run -> offices.runs().get(run).status() == ready)
                        .toList());
    }

    private PersonId who(List<PersonId> fit) {
        return likely(hands.all(), fit);
    }

    private <T> T likely(List<T> all, List<T> fit) {
        return one(random.nextInt(5) == 0 ? all : fit);
    }

    /** Mostly a part of the whole. */
    private Money amount(Money whole) {
        var pence = Math.max(1, Sterling.pence(whole));
        return switch (random.nextInt(20)) {
            case 0 -> Sterling.ZERO;
            case 1 -> whole.plus(Sterling.pence(1));
            case 2 -> Sterling.pence(1);
            default -> Sterling.pence(1 + random.nextLong(Math.max(1, pence / 6)));
        };
    }

    private <T> T one(List<T> of) {
        if (of.isEmpty()) throw new Refusal("pot.amount-not-positive", Sterling.ZERO);
        return of.get(random.nextInt(of.size()));
    }
}
