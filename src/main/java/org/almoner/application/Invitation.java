package org.almoner.application;

import java.time.Instant;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** What lets one organisation apply where nobody else may: for how much at most, until when, and why. */
public final class Invitation {

    private final @Id InvitationId id;
    private final RoundId round;
    private final OrganisationId organisation;
    private final @Nullable ApplicationId origin;
    private final Money amount;
    private final @Nullable Exemption exemption;
    private final String reason;
    private final Instant expiresAt;
    private final Instant invitedAt;
    private final @Nullable PersonId invitedBy;
    private Status status;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Invitation(
            InvitationId id,
            RoundId round,
            OrganisationId organisation,
            @Nullable ApplicationId origin,
            Money amount,
            @Nullable Exemption exemption,
            String reason,
            Instant expiresAt,
            Instant invitedAt,
            @Nullable PersonId invitedBy,
            Status status) {
        this.id = id;
        this.round = round;
        this.organisation = organisation;
        this.origin = origin;
        this.amount = amount;
        this.exemption = exemption;
        this.reason = reason;
        this.expiresAt = expiresAt;
        this.invitedAt = invitedAt;
        this.invitedBy = invitedBy;
        this.status = status;
    }

    static Invitation recipient(NameRecipient named, Round round, Instant now, PersonId by) {
        if (round.kind() != Round.Kind.DIRECT_AWARD) throw new Refusal("invitation.not-direct");
        return new Invitation(
                InvitationId.next(),
                round.id(),
                named.organisation(),
                null,
                within(named.amount(), round),
                named.exemption(),
                said(named.reason()),
                round.deadline(),
                now,
                by,
                Status.OPEN);
    }

    static Invitation followOn(InviteFollowOn invited, Application origin, Round round, Instant now) {
        if (round.kind() != Round.Kind.FOLLOW_ON || !origin.round().equals(round.parent()))
            throw new Refusal("invitation.not-following");
        return new Invitation(
                InvitationId.next(),
                round.id(),
                origin.organisation(),
                origin.id(),
                within(invited.amount(), round),
                null,
                said(invited.reason()),
                invited.expires(),
                now,
                null,
                Status.OPEN);
    }

    private static Money within(Money amount, Round round) {
        if (amount.isLessThan(round.awardMin()) || amount.isGreaterThan(round.awardMax()))
            throw new Refusal("invitation.outside-limits", round.awardMin(), round.awardMax());
        return amount;
    }

    private static String said(String reason) {
        if (reason.isBlank()) throw new Refusal("invitation.reason-missing");
        return PlainText.of(reason);
    }

    OrganisationInvited invited() {
        return new OrganisationInvited(id, round, organisation, amount, exemption, reason, invitedBy);
    }

    /** Once taken up it stays so: a draft that is thrown away may be begun again. */
    void takeUp(Instant now) {
        if (!live(now)) throw new Refusal("application.invitation-over", expiresAt);
        status = Status.TAKEN_UP;
    }

    InvitationEnded end(@Nullable PersonId by) {
        if (status != Status.OPEN) throw new Refusal("invitation.not-open");
        status = Status.ENDED;
        return new InvitationEnded(id, round, organisation, by);
    }

    /** Whether an application may be begun on it at this instant. */
    public boolean live(Instant now) {
        return status == Status.TAKEN_UP || status == Status.OPEN && now.isBefore(expiresAt);
    }

    public InvitationId id() {
        return id;
    }

    public RoundId round() {
        return round;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    /** The application whose idea is invited to go on; {@code null} for a direct award. */
    public @Nullable ApplicationId origin() {
        return origin;
    }

    /** The most that may be asked for. */
    public Money amount() {
        return amount;
    }

    public @Nullable Exemption exemption() {
        return exemption;
    }

    public String reason() {
        return reason;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** The officer who named the recipient; {@code null} for a follow-on, which was approved before. */
    public @Nullable PersonId invitedBy() {
        return invitedBy;
    }

    public Status status() {
        return status;
    }

    public enum Status {
        OPEN,
        TAKEN_UP,
        ENDED
    }
}
