package org.almoner.subsidy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** One amount of minimal financial assistance: ours when it has a source, otherwise declared by the organisation. */
public final class Assistance {

    private final @Id AssistanceId id;
    private final OrganisationId organisation;
    private final Money amount;
    private final LocalDate givenOn;
    private final String giver;
    private final @Nullable UUID source;
    private final Instant recordedAt;
    private final @Nullable PersonId recordedBy;
    private @Nullable String struck;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Assistance(
            AssistanceId id,
            OrganisationId organisation,
            Money amount,
            LocalDate givenOn,
            String giver,
            @Nullable UUID source,
            Instant recordedAt,
            @Nullable PersonId recordedBy) {
        this.id = id;
        this.organisation = organisation;
        this.amount = amount;
        this.givenOn = givenOn;
        this.giver = giver;
        this.source = source;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    AssistanceStruck strike(String reason, PersonId by) {
        if (source != null) throw new Refusal("subsidy.own-award");
        if (struck != null) throw new Refusal("subsidy.already-struck");
        if (reason.isBlank()) throw new Refusal("subsidy.reason-missing");
        struck = reason.strip();
        return new AssistanceStruck(id, organisation, struck, by);
    }

    public AssistanceId id() {
        return id;
    }

    public OrganisationId organisation() {
        return organisation;
    }

    public Money amount() {
        return amount;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    public String giver() {
        return giver;
    }

    /** The award it comes from; {@code null} when the organisation declared it. */
    public @Nullable UUID source() {
        return source;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable PersonId recordedBy() {
        return recordedBy;
    }
}
