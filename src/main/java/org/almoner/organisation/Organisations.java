package org.almoner.organisation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Cursor;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class Organisations {

    private final OrganisationRepository repository;
    private final OrganisationQueries queries;
    private final ApplicationEventPublisher events;

    Organisations(OrganisationRepository repository, OrganisationQueries queries, ApplicationEventPublisher events) {
        this.repository = repository;
        this.queries = queries;
        this.events = events;
    }

    /** The person who registers an organisation becomes its lead and a signatory. */
    public OrganisationId register(RegisterOrganisation command, PersonId by) {
        var organisation = Organisation.register(command, by);
        save(organisation, new OrganisationRegistered(organisation.id(), organisation.name(), by));
        return organisation.id();
    }

    /** Only a lead may; to people outside the organisation it is not found. */
    public void change(OrganisationId id, RegisterOrganisation command, PersonId by) {
        act(id, by, organisation -> organisation.change(command, by));
    }

    /** Only a lead may; a member gets these parts instead of the old ones. */
    public void changeMember(OrganisationId id, PersonId person, Set<Part> parts, PersonId by) {
        act(id, by, organisation -> organisation.give(person, parts, by));
    }

    /** Nobody joins uninvited: only {@link MemberInvitations} asks for this. */
    void join(OrganisationId id, PersonId person, Set<Part> parts) {
        var organisation = get(id);
        save(organisation, organisation.join(person, parts));
    }

    /** Only a lead may, and never the last lead. */
    public void removeMember(OrganisationId id, PersonId person, PersonId by) {
        act(id, by, organisation -> organisation.remove(person, by));
    }

    @Transactional(readOnly = true)
    public Organisation get(OrganisationId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Found by its members and by the people of the funder. */
    @Transactional(readOnly = true)
    public Organisation visible(OrganisationId id, SignedIn me) {
        var organisation = get(id);
        if (!organisation.member(me.id()) && !staff(me)) throw new NotFound(id);
        return organisation;
    }

    /** Found by its members only: nobody else acts for it. */
    @Transactional(readOnly = true)
    public Organisation own(OrganisationId id, PersonId member) {
        var organisation = get(id);
        if (!organisation.member(member)) throw new NotFound(id);
        return organisation;
    }

    /** Whether this person works for the funder in a part that may look at any organisation. */
    public static boolean staff(SignedIn me) {
        return me.hasAny(Role.OFFICER, Role.PANEL, Role.APPROVER, Role.FINANCE, Role.AUDITOR);
    }

    /** The organisations this person is a member of, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> of(PersonId person) {
        return repository.of(person);
    }

    @Transactional(readOnly = true)
    public boolean member(OrganisationId id, PersonId person) {
        return !parts(id, person).isEmpty();
    }

    @Transactional(readOnly = true)
    public boolean may(OrganisationId id, PersonId person, Part part) {
        return parts(id, person).contains(part);
    }

    /** The parts of this person; none for a stranger. */
    @Transactional(readOnly = true)
    public Set<Part> parts(OrganisationId id, PersonId person) {
        return queries.parts(id, person);
    }

    /** Found by a part of the name or a whole company or charity number; by name. */
    @Transactional(readOnly = true)
    public Page<OrganisationRow> list(@Nullable String q, @Nullable String cursor, int limit) {
        return queries.list(q, Cursor.uuid(cursor), limit);
    }

    @Transactional(readOnly = true)
    public Map<OrganisationId, Organisation> all(Collection<OrganisationId> ids) {
        return repository.findAllById(Set.copyOf(ids)).stream().collect(toMap(Organisation::id, Function.identity()));
    }

    /** The candidate group of the people of an organisation. */
    public static String group(OrganisationId id) {
        return "organisation/" + id.value();
    }

    private void act(OrganisationId id, PersonId by, Function<Organisation, Event> transition) {
        var organisation = own(id, by);
        save(organisation, transition.apply(organisation));
    }

    private void save(Organisation organisation, Event event) {
        if (repository.taken(organisation.companyNumber(), organisation.charityNumber(), organisation.id()))
            throw new Refusal("organisation.already-registered");
        repository.save(organisation);
        events.publishEvent(event);
    }
}
