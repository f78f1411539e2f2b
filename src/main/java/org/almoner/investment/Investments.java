package org.almoner.investment;

import static org.almoner.investment.Investment.Status.INVITED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.application.ApplicationDrafted;
import org.almoner.application.ApplicationId;
import org.almoner.application.Drafts;
import org.almoner.application.Invitations;
import org.almoner.application.InviteFollowOn;
import org.almoner.award.Awards;
import org.almoner.fund.RoundId;
import org.almoner.fund.RoundRow;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Cursor;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.almoner.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of an idea from a finished agreement into a follow-on round. */
@Service
@Transactional
public class Investments {

    private static final Set<Agreement.Status> FINISHED = EnumSet.of(Agreement.Status.CLOSING, Agreement.Status.CLOSED);
    private static final Duration TO_ASSESS = Duration.ofDays(14);
    private static final Duration TO_DECIDE = Duration.ofDays(28);

    private final InvestmentRepository repository;
    private final InvestmentQueries queries;
    private final InvestmentLetters letters;
    private final Agreements agreements;
    private final Awards awards;
    private final Invitations invitations;
    private final Drafts drafts;
    private final Rounds rounds;
    private final Organisations organisations;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration validity;

    Investments(
            InvestmentRepository repository,
            InvestmentQueries queries,
            InvestmentLetters letters,
            Agreements agreements,
            Awards awards,
            Invitations invitations,
            Drafts drafts,
            Rounds rounds,
            Organisations organisations,
            People people,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${almoner.investment.invitation-days:28}") int days) {
        this.repository = repository;
        this.queries = queries;
        this.letters = letters;
        this.agreements = agreements;
        this.awards = awards;
        this.invitations = invitations;
        this.drafts = drafts;
        this.rounds = rounds;
        this.organisations = organisations;
        this.people = people;
        this.events = events;
        this.clock = clock;
        this.validity = Duration.ofDays(days);
    }

    /** Only an agreement that is closing or closed, once in a follow-on round, and one idea of an organisation. */
    public InvestmentId nominate(AgreementId id, RoundId followOn, String reason, PersonId by) {
        var agreement = agreements.get(id);
        require(Role.OFFICER, agreement.organisation(), by);
        if (!FINISHED.contains(agreement.status())) throw new Refusal("investment.not-finished", agreement.status());
        var application = awards.get(agreement.award()).application();
        var round = rounds.get(followOn);
        var investment = Investment.nominate(agreement, application, round, reason, by, clock.instant());
        requireOpen(followOn);
        if (of(id).stream().anyMatch(earlier -> earlier.round().equals(followOn)))
            throw new Refusal("investment.already-nominated");
        insert(investment);
        return investment.id();
    }

    /** Judges what the first agreement achieved by the criteria of the follow-on round. */
    public void assess(InvestmentId id, Results results, PersonId by) {
        var investment = locked(id);
        require(Role.OFFICER, investment.organisation(), by);
        save(investment, investment.assess(results, rounds.get(investment.round()), by, clock.instant()));
    }

    /** Somebody who neither nominated nor assessed, within their limit. */
    public void approve(InvestmentId id, String reason, PersonId by) {
        var investment = locked(id);
        require(Role.APPROVER, investment.organisation(), by);
        requireOpen(investment.round());
        save(investment, investment.approve(people.get(by).approvalLimit(), reason, by, clock.instant()));
    }

    public void decline(InvestmentId id, String reason, PersonId by) {
        var investment = locked(id);
        require(Role.APPROVER, investment.organisation(), by);
        save(investment, investment.decline(reason, by, clock.instant()));
    }

    /** Opens the follow-on round to the organisation, and says so. */
    @Step
    public void invite(InvestmentId id) {
        var investment = locked(id);
        var invited = investment.invite(expiry(investment));
        var opened = new InviteFollowOn(
                investment.round(),
                investment.application(),
                investment.amount(),
                investment.reason(),
                investment.expires());
        invitations.invite(opened);
        save(investment, invited);
        letters.invitation(investment);
    }

    private Instant expiry(Investment investment) {
        var at = clock.instant().plus(validity);
        var deadline = rounds.get(investment.round()).deadline();
        return at.isBefore(deadline) ? at : deadline;
    }

    /** Begins the application in the follow-on round with what the first one said; by one of its own people, in time. */
    public ApplicationId takeUp(InvestmentId id, PersonId by) {
        var investment = own(id, by);
        investment.requireLive(clock.instant());
        return drafts.start(investment.round(), investment.organisation(), by);
    }

    /** However the application was begun, it takes the invitation up. */
    @EventListener
    void on(ApplicationDrafted drafted) {
        repository
                .findByRoundAndOrganisationAndStatus(drafted.round(), drafted.organisation(), INVITED)
                .ifPresent(investment -> save(investment, investment.takeUp(drafted.subject(), drafted.by())));
    }

    @Step
    public void lapse(InvestmentId id) {
        var investment = locked(id);
        save(investment, investment.lapse());
        invitations.lapse(investment.round(), investment.organisation());
        letters.lapsed(investment);
    }

    @Step
    public void sendDecline(InvestmentId id) {
        letters.decline(get(id));
    }

    @Step
    @Transactional(readOnly = true)
    public Date expiresAt(InvestmentId id) {
        return Date.from(get(id).expires());
    }

    @Step
    @Transactional(readOnly = true)
    public Date assessmentDue(InvestmentId id) {
        return Date.from(get(id).nominatedAt().plus(TO_ASSESS));
    }

    @Step
    @Transactional(readOnly = true)
    public Date decisionDue(InvestmentId id) {
        return Date.from(get(id).nominatedAt().plus(TO_DECIDE));
    }

    @Step
    @Transactional(readOnly = true)
    public String headline(InvestmentId id) {
        return queries.headline(id);
    }

    /** The group of people who may take it up. */
    @Step
    @Transactional(readOnly = true)
    public String applicant(InvestmentId id) {
        return Organisations.group(get(id).organisation());
    }

    @Transactional(readOnly = true)
    public Investment get(InvestmentId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Staff outside the organisation see it from the nomination on, its own people once they are invited. */
    @Transactional(readOnly = true)
    public Investment visible(InvestmentId id, SignedIn me) {
        var investment = get(id);
        var inside = organisations.member(investment.organisation(), me.id());
        if (inside ? investment.expiresAt() == null : !Organisations.staff(me)) throw new NotFound(id);
        return investment;
    }

    /** For its organisation's own people, once they are invited. */
    @Transactional(readOnly = true)
    public Investment own(InvestmentId id, PersonId by) {
        var investment = get(id);
        if (investment.expiresAt() == null || !organisations.member(investment.organisation(), by))
            throw new NotFound(id);
        return investment;
    }

    @Transactional(readOnly = true)
    public List<Investment> of(AgreementId agreement) {
        return repository.findByAgreementOrderById(agreement);
    }

    /** The follow-on rounds this agreement could be nominated for now. */
    @Transactional(readOnly = true)
    public List<RoundRow> choices(AgreementId id) {
        var taken = of(id).stream().map(Investment::round).toList();
        return rounds.following(agreements.get(id).round(), clock.instant()).stream()
                .filter(round -> !taken.contains(round.id()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Page<InvestmentRow> list(
            Investment.@Nullable Status status, PersonId reader, @Nullable String cursor, int limit) {
        return queries.list(status, reader, Cursor.uuid(cursor), limit);
    }

    private void require(Role role, OrganisationId organisation, PersonId by) {
        if (!people.get(by).has(role)) throw new Refusal("investment.not-your-part");
        if (organisations.member(organisation, by)) throw new Refusal("investment.own-organisation");
    }

    private void requireOpen(RoundId round) {
        if (!rounds.get(round).accepts(clock.instant())) throw new Refusal("investment.round-not-open");
    }

    private void insert(Investment investment) {
        try {
            save(investment, investment.nominated());
        } catch (DuplicateKeyException e) {
            throw new Refusal("investment.organisation-taken");
        }
    }

    private Investment locked(InvestmentId id) {
        return repository.findWithLockById(id).orElseThrow(() -> new NotFound(id));
    }

    private void save(Investment investment, Event event) {
        repository.save(investment);
        events.publishEvent(event);
    }
}
