package org.almoner.award;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.award.Award.Status;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.review.Assessments;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.almoner.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The panel's decisions, the approvals they need, and the offers that follow. */
@Service
@Transactional
public class Awards {

    private static final Duration TO_DECIDE = Duration.ofDays(14);
    private static final Duration TO_APPROVE = Duration.ofDays(7);

    private final AwardRepository repository;
    private final AwardQueries queries;
    private final RoundLock lock;
    private final Independence independence;
    private final ReserveList reserveList;
    private final Approvals approvals;
    private final AwardLetters letters;
    private final Visibility visibility;
    private final Applications applications;
    private final Assessments assessments;
    private final Organisations organisations;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Awards(
            AwardRepository repository,
            AwardQueries queries,
            RoundLock lock,
            Independence independence,
            ReserveList reserveList,
            Approvals approvals,
            AwardLetters letters,
            Visibility visibility,
            Applications applications,
            Assessments assessments,
            Organisations organisations,
            Rounds rounds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.lock = lock;
        this.independence = independence;
        this.reserveList = reserveList;
        this.approvals = approvals;
        this.letters = letters;
        this.visibility = visibility;
        this.applications = applications;
        this.assessments = assessments;
        this.organisations = organisations;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a fully reviewed application before the panel, or one that needs no reviews. */
    @Step
    public void propose(ApplicationId id) {
        var application = applications.get(id);
        var assessment = assessments.find(id);
        var score = assessment == null ? null : assessment.score();
        var divergent = assessment != null && assessment.divergent();
        var award = Award.propose(application, requireNonNullElse(score, BigDecimal.ZERO), divergent, clock.instant());
        save(award, new AwardProposed(award.id(), id, award.round()));
    }

    public void moderate(AwardId id, BigDecimal score, String reason, PersonId by) {
        var award = locked(id);
        independence.require(award, by);
        var moderated = award.moderate(score, reason, by);
        assessments.moderate(award.application(), score, reason, by);
        save(award, moderated);
    }

    /** Recommending sets the amount aside in the pot, or refuses when the pot or the number of awards does not allow it. */
    public void decide(AwardId id, Decision decision, PersonId by) {
        var award = locked(id);
        independence.require(award, by);
        var route = Subsidy.of(decision, organisations.get(award.organisation()).kind());
        var decided = award.decide(decision, rounds.get(award.round()), route, by, clock.instant());
        switch (decision.outcome()) {
            case RECOMMEND -> recommend(award, by);
            case RESERVE -> award.queue(reserveList.nextPosition(award.round()));
            case DECLINE -> {}
        }
        save(award, decided);
    }

    private void recommend(Award award, PersonId by) {
        if (reserveList.full(award.round())) throw new Refusal("award.too-many");
        reserveList.setAside(award, by);
    }

    /** One budget holder's approval; the award is approved when as many agree as its amount needs. */
    public void approve(AwardId id, PersonId by) {
        var award = locked(id);
        independence.require(award, by);
        save(award, award.approve(approvals.authority(award, by), by, clock.instant()));
    }

    /** Back to the panel for another decision; the money set aside is free again and earlier approvals do not count. */
    public void returnToPanel(AwardId id, String reason, PersonId by) {
        var award = locked(id);
        independence.require(award, by);
        award.status().require(Status.RECOMMENDED);
        reserveList.giveBack(award, by);
        save(award, award.returnToPanel(reason, by));
    }

    /** Takes an award back before it is accepted; money set aside goes to the next on the reserve list. */
    public void withdraw(AwardId id, String reason, @Nullable PersonId by) {
        var award = locked(id);
        var held = award.status().holdsMoney();
        var withdrawn = award.withdraw(reason, by);
        if (held) reserveList.giveBack(award, by);
        save(award, withdrawn);
        if (held) reserveList.promote(award.round());
    }

    @Step
    @Transactional(readOnly = true)
    public boolean divergent(AwardId id) {
        return get(id).divergent();
    }

    @Step
    @Transactional(readOnly = true)
    public boolean recommended(AwardId id) {
        return get(id).status() == Status.RECOMMENDED;
    }

    @Step
    @Transactional(readOnly = true)
    public boolean reserve(AwardId id) {
        return get(id).status() == Status.RESERVE;
    }

    @Step
    @Transactional(readOnly = true)
    public boolean approved(AwardId id) {
        return get(id).status() == Status.APPROVED;
    }

    @Step
    public void sendDecline(AwardId id) {
        letters.decline(get(id));
    }

    @Step
    public void sendReserve(AwardId id) {
        letters.reserve(get(id));
    }

    @Step
    @Transactional(readOnly = true)
    public Date decisionDue(AwardId id) {
        return Date.from(get(id).proposedAt().plus(TO_DECIDE));
    }

    @Step
    @Transactional(readOnly = true)
    public Date approvalDue(AwardId id) {
        return Date.from(get(id).lastDecidedAt().plus(TO_APPROVE));
    }

    /** The line a work queue shows: reference, title, organisation. */
    @Step
    @Transactional(readOnly = true)
    public String headline(AwardId id) {
        return queries.headline(id);
    }

    /** The group of people who may see the offer. */
    @Step
    @Transactional(readOnly = true)
    public String applicant(AwardId id) {
        return Organisations.group(get(id).organisation());
    }

    @Transactional(readOnly = true)
    public Award get(AwardId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Staff see every award they have no conflict with; people of the applicant see it once there is an offer. */
    @Transactional(readOnly = true)
    public Award visible(AwardId id, SignedIn me) {
        var award = get(id);
        if (!visibility.allows(award, me)) throw new NotFound(id);
        return award;
    }

    /** Whether the person belongs to the organisation that applied, and so sees the offer but not how it was reached. */
    @Transactional(readOnly = true)
    public boolean applied(Award award, PersonId person) {
        return visibility.applied(award, person);
    }

    @Transactional(readOnly = true)
    public Optional<Award> of(ApplicationId application) {
        return repository.findByApplication(application);
    }

    /** Refuses whoever belongs to the organisation that applied or was asked to review the application. */
    @Transactional(readOnly = true)
    public void requireIndependent(AwardId id, PersonId by) {
        independence.require(get(id), by);
    }

    /** What this person could still approve for the award's organisation and round. */
    @Transactional(readOnly = true)
    public Headroom headroom(AwardId id, PersonId approver) {
        return approvals.headroom(get(id), approver);
    }

    /** What the same organisation was given before, in any round. */
    @Transactional(readOnly = true)
    public List<AwardRow> previous(Award award) {
        return queries.previous(award);
    }

    /** Newest first, of one round or all and in any of the statuses (all, when there are none). */
    @Transactional(readOnly = true)
    public Page<AwardRow> list(
            @Nullable RoundId round, Set<Status> statuses, PersonId reader, @Nullable String cursor, int limit) {
        return queries.list(round, statuses, reader, cursor, limit);
    }

    private Award locked(AwardId id) {
        lock.take(id);
        return get(id);
    }

    private void save(Award award, Event event) {
        repository.save(award);
        events.publishEvent(event);
    }
}
