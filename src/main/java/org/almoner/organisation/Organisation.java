package org.almoner.organisation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** A body that applies for money. It always has a lead. */
public final class Organisation {

    private final @Id OrganisationId id;
    private String name;
    private Kind kind;
    private @Nullable String companyNumber;
    private @Nullable String charityNumber;

    @Embedded.Empty
    private Address address;

    @MappedCollection(idColumn = "organisation")
    private Set<Member> members;

    private @Version @Nullable Integer version;

    @PersistenceCreator
    Organisation(
            OrganisationId id,
            String name,
            Kind kind,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            Address address,
            Set<Member> members,
            @Nullable Integer version) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.companyNumber = companyNumber;
        this.charityNumber = charityNumber;
        this.address = address;
        this.members = members;
        this.version = version;
    }

    static Organisation register(RegisterOrganisation command, PersonId by) {
        var founder = Set.of(new Member(by, Part.LEAD), new Member(by, Part.SIGNATORY));
        var organisation = new Organisation(
                OrganisationId.next(), command.name(), command.kind(), null, null, command.address(), founder, null);
        organisation.take(command);
        return organisation;
    }

    OrganisationChanged change(RegisterOrganisation command, PersonId by) {
        requireLead(by);
        take(command);
        return new OrganisationChanged(id, by);
    }

    /** Somebody who was invited joins. */
    MemberAdded join(PersonId person, Set<Part> parts) {
        give(person, parts);
        return new MemberAdded(id, person, Set.copyOf(parts), person);
    }

    /** Gives somebody who is a member other parts. */
    MemberAdded give(PersonId person, Set<Part> parts, PersonId by) {
        requireLead(by);
        if (!member(person)) throw new Refusal("organisation.not-a-member");
        if (parts.isEmpty()) throw new Refusal("organisation.part-missing");
        give(person, parts);
        return new MemberAdded(id, person, Set.copyOf(parts), by);
    }

    MemberRemoved remove(PersonId person, PersonId by) {
        requireLead(by);
        if (!member(person)) throw new Refusal("organisation.not-a-member");
        give(person, Set.of());
        return new MemberRemoved(id, person, by);
    }

    public boolean member(PersonId person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }

    public boolean may(PersonId person, Part part) {
        return members.contains(new Member(person, part));
    }

    /** The parts of this person, in the order they are named in {@link Part}. */
    public Set<Part> parts(PersonId person) {
        var parts = EnumSet.noneOf(Part.class);
        for (var member : members) if (member.person().equals(person)) parts.add(member.part());
        return parts;
    }

    public OrganisationId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String companyNumber() {
        return companyNumber;
    }

    public @Nullable String charityNumber() {
        return charityNumber;
    }

    public Address address() {
        return address;
    }

    public List<Member> members() {
        return List.copyOf(members);
    }

    public int version() {
        return version == null ? 0 : version;
    }

    private void take(RegisterOrganisation command) {
        var company = Numbers.company(command.companyNumber());
        var charity = Numbers.charity(command.charityNumber());
        if (command.kind() == Kind.COMPANY && company == null) throw new Refusal("organisation.company-number-missing");
        if (command.kind() == Kind.CHARITY && charity == null) throw new Refusal("organisation.charity-number-missing");
        name = command.name().strip();
        kind = command.kind();
        companyNumber = company;
        charityNumber = charity;
        address = command.address();
    }

    void requireLead(PersonId by) {
        if (!may(by, Part.LEAD)) throw new Refusal("organisation.lead-only");
    }

    private void give(PersonId person, Set<Part> parts) {
        var next = new HashSet<>(members);
        next.removeIf(member -> member.person().equals(person));
        parts.forEach(part -> next.add(new Member(person, part)));
        if (next.stream().noneMatch(member -> member.part() == Part.LEAD)) throw new Refusal("organisation.last-lead");
        members = next;
    }

    public enum Kind {
        COMPANY,
        CHARITY,
        PUBLIC_BODY,
        UNIVERSITY,
        OTHER
    }
}
