package org.almoner.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.almoner.award.Award;
import org.almoner.award.AwardId;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** The terms of one award, open until a signatory of the organisation signs and active from then on. */
public final class Agreement {

    private final @Id AgreementId id;
    private final AwardId award;
    private final OrganisationId organisation;
    private final RoundId round;
    private final String reference;
    private final Money amount;
    private final LocalDate startsOn;
    private final LocalDate endsOn;
    private final Instant openedAt;

    @MappedCollection(idColumn = "agreement", keyColumn = "position")
    private final List<Milestone> milestones;

    private Status status;
    private @Nullable String signedName;
    private @Nullable PersonId signedBy;
    private @Nullable Instant signedAt;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Agreement(
            AgreementId id,
            AwardId award,
            OrganisationId organisation,
            RoundId round,
            String reference,
            Money amount,
            LocalDate startsOn,
            LocalDate endsOn,
            Instant openedAt,
            List<Milestone> milestones,
            Status status) {
        this.id = id;
        this.award = award;
        this.organisation = organisation;
        this.round = round;
        this.reference = reference;
        this.amount = amount;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.openedAt = openedAt;
        this.milestones = List.copyOf(milestones);
        this.status = status;
    }

    static Agreement open(Award award, Plan plan, Instant now) {
        return new Agreement(
                AgreementId.next(),
                award.id(),
                award.organisation(),
                award.round(),
                award.reference(),
                award.given(),
                plan.startsOn(),
                plan.endsOn(),
                now,
                plan.milestones(),
                Status.OPEN);
    }

    /** The typed name counts as a signature when it is the signer's own, whatever its capitals and spaces. */
    AgreementSigned sign(String typedName, String ownName, PersonId by, Instant now) {
        if (status != Status.OPEN || signedBy != null) throw new Refusal("agreement.already-signed");
        if (!plain(typedName).equals(plain(ownName))) throw new Refusal("agreement.name-differs", ownName);
        signedName = typedName.strip();
        signedBy = by;
        signedAt = now;
        return new AgreementSigned(id, signedName, by);
    }

    AgreementActivated activate() {
        if (signedBy == null) throw new Refusal("agreement.not-signed");
        if (status != Status.OPEN) throw new Refusal("agreement.already-signed");
        status = Status.ACTIVE;
        return new AgreementActivated(id, amount);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    public enum Status {
        OPEN,
        ACTIVE
    }

    public AgreementId id() {
        return id;
    }

    public AwardId award() {
        return award;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public RoundId round() {
        return round;
    }

    public String reference() {
        return reference;
    }

    public Money amount() {
        return amount;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** In the order they are due; their amounts add up to the amount of the agreement. */
    public List<Milestone> milestones() {
        return milestones;
    }

    public Status status() {
        return status;
    }

    public @Nullable String signedName() {
        return signedName;
    }

    public @Nullable PersonId signedBy() {
        return signedBy;
    }

    public @Nullable Instant signedAt() {
        return signedAt;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
