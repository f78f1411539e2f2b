package org.almoner.organisation;

import static org.almoner.organisation.MemberInvitation.Status.OPEN;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking people to join an organisation by their address: what a lead sees is the same whether or not it is known. */
@Service
@Transactional
public class MemberInvitations {

    private static final int MOST = 50;

    private final MemberInvitationRepository repository;
    private final Organisations organisations;
    private final People people;
    private final MemberLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberInvitations(
            MemberInvitationRepository repository,
            Organisations organisations,
            People people,
            MemberLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.people = people;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Only a lead may. Asking again takes the earlier invitation's place. */
    public MemberInvitationId invite(OrganisationId id, String email, Set<Part> parts, PersonId by) {
        var organisation = led(id, by);
        var invitation = MemberInvitation.of(id, email, parts, clock.instant(), by);
        refuseMember(organisation, invitation.email());
        if (waiting(id).size() >= MOST) throw new Refusal("organisation.too-many-invitations", MOST);
        repository
                .findByOrganisationAndEmailAndStatus(id, invitation.email(), OPEN)
                .ifPresent(earlier -> end(earlier, by));
        insert(invitation);
        letters.invite(invitation, organisation.name(), people.name(by));
        events.publishEvent(new MemberInvited(id, invitation.id(), invitation.parts(), by));
        return invitation.id();
    }

    /** Only a lead may. */
    public void withdraw(OrganisationId organisation, MemberInvitationId id, PersonId by) {
        led(organisation, by);
        end(
                repository
                        .findById(id)
                        .filter(invitation -> invitation.organisation().equals(organisation))
                        .orElseThrow(() -> new NotFound(id)),
                by);
    }

    /** The person whose address was invited joins; for everyone else the invitation is not there. */
    public OrganisationId accept(MemberInvitationId id, PersonId by) {
        var invitation = own(id, by);
        invitation.take(clock.instant());
        repository.save(invitation);
        organisations.join(invitation.organisation(), by, invitation.parts());
        return invitation.organisation();
    }

    @Transactional(readOnly = true)
    public MemberInvitation own(MemberInvitationId id, PersonId by) {
        var address = people.get(by).email();
        return repository
                .findById(id)
                .filter(invitation -> invitation.email().equals(address))
                .orElseThrow(() -> new NotFound(id));
    }

    /** What a person may join, by their address. */
    @Transactional(readOnly = true)
    public List<MemberInvitation> of(PersonId person) {
        return repository.findByEmailAndStatusOrderById(people.get(person).email(), OPEN).stream()
                .filter(invitation -> invitation.live(clock.instant()))
                .toList();
    }

    /** Who has been asked and has not joined, for the organisation's own people. */
    @Transactional(readOnly = true)
    public List<MemberInvitation> of(OrganisationId id, PersonId member) {
        organisations.own(id, member);
        return waiting(id);
    }

    private List<MemberInvitation> waiting(OrganisationId id) {
        return repository.findByOrganisationAndStatusOrderById(id, OPEN);
    }

    private Organisation led(OrganisationId id, PersonId by) {
        var organisation = organisations.own(id, by);
        organisation.requireLead(by);
        return organisation;
    }

    private void refuseMember(Organisation organisation, String email) {
        if (people.byEmail(email)
                .filter(known -> organisation.member(known.id()))
                .isPresent()) throw new Refusal("organisation.already-a-member");
    }

    private void end(MemberInvitation invitation, PersonId by) {
        invitation.withdraw();
        repository.save(invitation);
        events.publishEvent(new MemberInvitationWithdrawn(invitation.organisation(), invitation.id(), by));
    }

    private void insert(MemberInvitation invitation) {
        try {
            repository.save(invitation);
        } catch (DuplicateKeyException e) {
            throw new Refusal("shared.changed-meanwhile");
        }
    }
}
