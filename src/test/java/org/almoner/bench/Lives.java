package org.almoner.bench;

import static org.almoner.shared.Sterling.pounds;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.Agreements;
import org.almoner.application.ApplicationId;
import org.almoner.award.Awards;
import org.almoner.claim.ClaimBasis;
import org.almoner.claim.ClaimLine;
import org.almoner.claim.Claims;
import org.almoner.crash.Town;
import org.almoner.crash.Workforce;
import org.almoner.form.CostCategory;
import org.almoner.identity.PersonId;
import org.almoner.payment.PaymentRuns;
import org.almoner.review.Review;
import org.almoner.review.Reviews;
import org.almoner.support.TestClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whole lives of cases, from the submitted application to the paid claim, through the façades and with real commits. */
final class Lives {

    private final Town town;
    private final Workforce workforce;
    private final Reviews reviews;
    private final Awards awards;
    private final Agreements agreements;
    private final Claims claims;
    private final PaymentRuns runs;
    private final ManagementService jobs;
    private final TestClock clock;

    Lives(
            AutowireCapableBeanFactory beans,
            Reviews reviews,
            Awards awards,
            Agreements agreements,
            Claims claims,
            PaymentRuns runs,
            ProcessEngine engine,
            TestClock clock) {
        clock.set(TestClock.START);
        this.town = Town.in(beans);
        this.workforce = Workforce.in(beans);
        this.reviews = reviews;
        this.awards = awards;
        this.agreements = agreements;
        this.claims = claims;
        this.runs = runs;
        this.jobs = engine.getManagementService();
        this.clock = clock;
    }

    List<ApplicationId> written(int cases) {
        clock.set(TestClock.START);
        return Stream.generate(workforce::write).limit(cases).toList();
    }

    /** All of them get as far as their agreement, then all claim, and one run pays them. */
    void live(List<ApplicationId> written) {
        clock.set(TestClock.START);
        var active = written.stream().map(this::active).toList();
        clock.set(active.getFirst().startsOn().plusDays(5).atTime(10, 0).toInstant(ZoneOffset.UTC));
        active.forEach(this::claim);
        pay();
    }

    private Agreement active(ApplicationId application) {
        workforce.submit(application);
        reviews.of(application).forEach(this::review);
        var award = awards.of(application).orElseThrow().id();
        act(award.value(), "AwardDecided", "AwardApproved", "OfferIssued", "OfferAnswered");
        var agreement = agreements.of(award).orElseThrow().id();
        act(agreement.value(), "AgreementSigned", "AgreementCountersigned", "DueDiligenceCompleted");
        act(agreement.value(), "PayeeNamed", "PayeeVerified");
        return agreements.get(agreement);
    }

    private void review(Review review) {
        act(review.id().value(), "ReviewAccepted", "ReviewSubmitted");
    }

    private void act(UUID subject, String... events) {
        for (var event : events) workforce.act(event, subject);
    }

    private void claim(Agreement agreement) {
        var by = workforce.lead(agreement.award());
        var basis = ClaimBasis.period(agreement.startsOn(), agreement.startsOn().plusDays(4));
        var id = claims.draft(agreement.id(), basis, by);
        claims.save(id, basis, List.of(ClaimLine.of(CostCategory.STAFF, "Two engineers", pounds(5_000))), by);
        claims.attach(id, "payroll.csv", file(), by);
        claims.submit(id, by);
        claims.check(id, List.of(), town.officer());
        claims.approve(id, town.approver(1));
    }

    private void pay() {
        PersonId preparer = town.finance(2);
        var run = runs.prepareAll(preparer);
        runs.authorise(run, town.finance(3));
        clock.advance(Duration.ofSeconds(1));
        jobs.createJobQuery().processDefinitionKey("paymentRun").executable().list().stream()
                .map(Job::getId)
                .forEach(jobs::executeJob);
        runs.confirmAll(run, preparer);
    }

    private static ByteArrayInputStream file() {
        return new ByteArrayInputStream(
                "day,what,amount\n2026-08-02,Payroll,5000.00\n".getBytes(StandardCharsets.UTF_8));
    }
}
