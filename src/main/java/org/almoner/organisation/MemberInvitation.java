package org.almoner.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** Lets whoever holds an e-mail address join an organisation, with or without an account so far. */
public final class MemberInvitation {

    private static final Duration VALIDITY = Duration.ofDays(14);

    private final @Id MemberInvitationId id;
    private final OrganisationId organisation;
    private final String email;
    private final Set<Part> parts;
    private final PersonId invitedBy;
    private final Instant invitedAt;
    private final Instant expiresAt;
    private Status status;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    MemberInvitation(
            MemberInvitationId id,
            OrganisationId organisation,
            String email,
            Set<Part> parts,
            PersonId invitedBy,
            Instant invitedAt,
            Instant expiresAt,
            Status status) {
        this.id = id;
        this.organisation = organisation;
        this.email = email;
        this.parts = parts;
        this.invitedBy = invitedBy;
        this.invitedAt = invitedAt;
        this.expiresAt = expiresAt;
        this.status = status;
    }

    static MemberInvitation of(OrganisationId organisation, String email, Set<Part> parts, Instant now, PersonId by) {
        if (parts.isEmpty()) throw new Refusal("organisation.part-missing");
        return new MemberInvitation(
                MemberInvitationId.next(),
                organisation,
                address(email),
                Set.copyOf(parts),
                by,
                now,
                now.plus(VALIDITY),
                Status.OPEN);
    }

    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void take(Instant now) {
        if (!live(now)) throw new Refusal("organisation.invitation-over");
        status = Status.TAKEN;
    }

    void withdraw() {
        if (status == Status.TAKEN) throw new Refusal("organisation.invitation-over");
        status = Status.WITHDRAWN;
    }

    public boolean live(Instant now) {
        return status == Status.OPEN && now.isBefore(expiresAt);
    }

    public MemberInvitationId id() {
        return id;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public String email() {
        return email;
    }

    public Set<Part> parts() {
        return parts;
    }

    public PersonId invitedBy() {
        return invitedBy;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public enum Status {
        OPEN,
        TAKEN,
        WITHDRAWN
    }
}
