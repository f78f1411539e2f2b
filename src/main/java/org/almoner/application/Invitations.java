package org.almoner.application;

import static org.almoner.application.Invitation.Status.ENDED;
import static org.almoner.application.Invitation.Status.OPEN;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may apply where not everyone may: recipients of direct awards, and ideas that earned a follow-on. */
@Service
@Transactional
public class Invitations {

    private final InvitationRepository repository;
    private final Rights rights;
    private final Rounds rounds;
    private final Organisations organisations;
    private final People people;
    private final InvitationLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationRepository repository,
            Rights rights,
            Rounds rounds,
            Organisations organisations,
            People people,
            InvitationLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rights = rights;
        this.rounds = rounds;
        this.organisations = organisations;
        this.people = people;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** An officer names who is to have money without a competition; they are written to at once. */
    public InvitationId name(NameRecipient named, PersonId by) {
        requireOfficerOutside(named.organisation(), by);
        var round = accepting(named.round());
        var invitation = Invitation.recipient(named, round, clock.instant(), by);
        requireWithinPot(round, invitation);
        insert(invitation);
        letters.recipient(invitation, round);
        return invitation.id();
    }

    /** Opens a follow-on round to the organisation of an earlier application, until the invitation expires. */
    public InvitationId invite(InviteFollowOn invited) {
        var round = accepting(invited.round());
        var invitation = Invitation.followOn(invited, rights.found(invited.origin()), round, clock.instant());
        insert(invitation);
        return invitation.id();
    }

    /** Takes a recipient off the list again, as long as they have not begun. */
    public void remove(InvitationId id, PersonId by) {
        var invitation = get(id);
        requireOfficerOutside(invitation.organisation(), by);
        if (invitation.exemption() == null) throw new Refusal("invitation.not-direct");
        save(invitation, invitation.end(by));
    }

    /** Nobody took it up in time. */
    public void lapse(RoundId round, OrganisationId organisation) {
        var invitation = of(round, organisation).orElseThrow(() -> new NotFound(round));
        save(invitation, invitation.end(null));
    }

    @Transactional(readOnly = true)
    public Invitation get(InvitationId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** The invitation of an organisation to a round that has not ended, whether or not its time is over. */
    @Transactional(readOnly = true)
    public Optional<Invitation> of(RoundId round, OrganisationId organisation) {
        return repository.findByRoundAndOrganisationAndStatusNot(round, organisation, ENDED);
    }

    /** Everyone invited to a round, in the order they were. */
    @Transactional(readOnly = true)
    public List<Invitation> of(RoundId round) {
        return repository.findByRoundAndStatusNotOrderById(round, ENDED);
    }

    /** What the organisations of a person are invited to and have not begun, the soonest to expire first. */
    @Transactional(readOnly = true)
    public List<Invitation> waiting(PersonId person) {
        var mine = organisations.of(person).stream().map(Organisation::id).toList();
        if (mine.isEmpty()) return List.of();
        return repository.findByOrganisationInAndStatusOrderByExpiresAt(mine, OPEN).stream()
                .filter(invitation -> invitation.live(clock.instant()))
                .toList();
    }

    /** The invitation a draft is begun on; refused where there is none, or its time is over. */
    Invitation takeUp(RoundId round, OrganisationId organisation, Instant now) {
        var invitation = of(round, organisation).orElseThrow(() -> new Refusal("application.not-invited"));
        invitation.takeUp(now);
        return repository.save(invitation);
    }

    private Round accepting(RoundId id) {
        var round = rounds.get(id);
        if (round.status() == Round.Status.DRAFT || !clock.instant().isBefore(round.deadline()))
            throw new Refusal("invitation.round-not-open");
        return round;
    }

    private void requireOfficerOutside(OrganisationId organisation, PersonId by) {
        if (!people.get(by).has(Role.OFFICER)) throw new Refusal("application.officer-only");
        if (organisations.member(organisation, by)) throw new Refusal("application.own-organisation");
    }

    private void requireWithinPot(Round round, Invitation next) {
        var named = Sterling.sum(of(round.id()).stream().map(Invitation::amount).toList());
        if (named.plus(next.amount()).isGreaterThan(round.pot()))
            throw new Refusal("invitation.above-pot", round.pot().minus(named));
    }

    private void insert(Invitation invitation) {
        try {
            save(invitation, invitation.invited());
        } catch (DuplicateKeyException e) {
            throw new Refusal("invitation.already-invited");
        }
    }

    private void save(Invitation invitation, Event event) {
        repository.save(invitation);
        events.publishEvent(event);
    }
}
