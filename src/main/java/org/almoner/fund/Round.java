package org.almoner.fund;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * One offer of money on fixed terms. Money and dates are certain from publication on; asking a draft for those it has
 * not been given yet is a mistake of the caller ({@link #draft()} tells what is there).
 */
public final class Round {

    private final @Id RoundId id;

    @Embedded.Empty
    private DraftRound.Basics basics;

    @Embedded.Nullable
    private DraftRound.@Nullable Budget budget;

    @Embedded.Nullable
    private DraftRound.@Nullable Dates dates;

    @Embedded.Empty
    private DraftRound.Scoring scoring;

    /** Written by {@link Criteria} while the round is a draft. */
    @ReadOnlyProperty
    @MappedCollection(idColumn = "round", keyColumn = "position")
    private List<Criterion> criteria;

    private Form form;
    private int formVersion;
    private Entry entry;

    private Status status;
    private @Version @Nullable Integer version;

    @PersistenceCreator
    Round(
            RoundId id,
            DraftRound.Basics basics,
            DraftRound.@Nullable Budget budget,
            DraftRound.@Nullable Dates dates,
            DraftRound.Scoring scoring,
            List<Criterion> criteria,
            Form form,
            int formVersion,
            Entry entry,
            Status status,
            @Nullable Integer version) {
        this.id = id;
        this.basics = basics;
        this.budget = budget;
        this.dates = dates;
        this.scoring = scoring;
        this.criteria = criteria;
        this.form = form;
        this.formVersion = formVersion;
        this.entry = entry;
        this.status = status;
        this.version = version;
    }

    static Round draft(DraftRound draft) {
        return new Round(
                RoundId.next(),
                draft.basics(),
                draft.budget(),
                draft.dates(),
                draft.scoring(),
                draft.criteria(),
                draft.form(),
                0,
                draft.entry(),
                Status.DRAFT,
                null);
    }

    RoundChanged change(DraftRound draft, PersonId by) {
        if (status != Status.DRAFT) throw new Refusal("round.frozen", code());
        basics = draft.basics();
        budget = draft.budget();
        dates = draft.dates();
        scoring = draft.scoring();
        criteria = draft.criteria();
        form = draft.form();
        entry = draft.entry();
        return new RoundChanged(id, by);
    }

    RoundPublished publish(Fund fund, Instant now, PersonId by) {
        if (status != Status.DRAFT) throw new Refusal("round.frozen", code());
        var missing = Readiness.missing(draft(), fund, now);
        if (!missing.isEmpty()) throw new Refusal("round.not-ready", missing.size(), String.join(", ", missing));
        status = Status.PUBLISHED;
        formVersion = 1;
        return new RoundPublished(id, by);
    }

    /** Corrects the wording for everybody, drafts and readers alike; what was answered stays valid. */
    FormReworded reword(Form next, String why, PersonId by) {
        if (status != Status.PUBLISHED && status != Status.OPEN) throw new Refusal("round.form-not-rewordable", code());
        if (why.isBlank()) throw new Refusal("round.reason-missing");
        var broken = form.brokenBy(next);
        if (!broken.isEmpty())
            throw new Refusal("round.form-changed", broken.getFirst().about());
        var reworded = form.reworded(next);
        form = next;
        formVersion++;
        return new FormReworded(id, formVersion, reworded, why, by);
    }

    RoundOpened open() {
        status = status.to(Status.OPEN);
        return new RoundOpened(id);
    }

    RoundExtended extend(Instant closesAt, String reason, Instant now, PersonId by) {
        if (status != Status.PUBLISHED && status != Status.OPEN || !now.isBefore(deadline()))
            throw new Refusal("round.not-extendable", code());
        if (!closesAt.isAfter(closesAt()) || !closesAt.isAfter(now))
            throw new Refusal("round.extension-not-later", closesAt());
        if (reason.isBlank()) throw new Refusal("round.reason-missing");
        dates = new DraftRound.Dates(opensAt(), closesAt, graceMinutes(), offerValidityDays());
        return new RoundExtended(id, closesAt, reason, by);
    }

    RoundClosed close() {
        status = status.to(Status.CLOSED);
        return new RoundClosed(id);
    }

    RoundCancelled cancel(String reason, PersonId by) {
        if (reason.isBlank()) throw new Refusal("round.reason-missing");
        status = status.to(Status.CANCELLED);
        return new RoundCancelled(id, reason, by);
    }

    RoundDecided decided(PersonId by) {
        status = status.to(Status.DECIDED);
        return new RoundDecided(id, by);
    }

    RoundCompleted completed(PersonId by) {
        status = status.to(Status.COMPLETED);
        return new RoundCompleted(id, by);
    }

    /** Whether an application may be started, changed or submitted at this instant. */
    public boolean accepts(Instant now) {
        return status.taking() && !now.isBefore(opensAt()) && now.isBefore(deadline());
    }

    /** The first instant at which nothing is accepted any more: closing plus the minutes of grace. */
    public Instant deadline() {
        return closesAt().plus(Duration.ofMinutes(graceMinutes()));
    }

    public DraftRound draft() {
        return new DraftRound(basics, budget, dates, scoring, criteria, form, entry);
    }

    public RoundId id() {
        return id;
    }

    public FundId fund() {
        return basics.fund();
    }

    public String code() {
        return basics.code();
    }

    public String name() {
        return basics.name();
    }

    public Kind kind() {
        return basics.kind();
    }

    /** The round whose finished agreements may be invited into this one; only a follow-on round has one. */
    public @Nullable RoundId parent() {
        return basics.parent();
    }

    public String summary() {
        return basics.summary();
    }

    public Set<String> eligibleKinds() {
        return basics.eligibleKinds();
    }

    public Money pot() {
        return requireNonNull(budget).pot();
    }

    public Money awardMin() {
        return requireNonNull(budget).awardMin();
    }

    public Money awardMax() {
        return requireNonNull(budget).awardMax();
    }

    public @Nullable Integer maxAwards() {
        return requireNonNull(budget).maxAwards();
    }

    public int maxMonths() {
        return requireNonNull(budget).maxMonths();
    }

    public Instant opensAt() {
        return requireNonNull(dates).opensAt();
    }

    public Instant closesAt() {
        return requireNonNull(dates).closesAt();
    }

    public int graceMinutes() {
        return requireNonNull(dates).graceMinutes();
    }

    public int offerValidityDays() {
        return requireNonNull(dates).offerValidityDays();
    }

    public BigDecimal threshold() {
        return scoring.threshold();
    }

    public int reviewsPerApplication() {
        return scoring.reviewsPerApplication();
    }

    public boolean blind() {
        return scoring.blind();
    }

    public List<Criterion> criteria() {
        return List.copyOf(criteria);
    }

    public Form form() {
        return form;
    }

    /** 0 while a draft, 1 from publication, one more with each correction of its wording. */
    public int formVersion() {
        return formVersion;
    }

    public boolean asks(String code) {
        return form.question(code).isPresent();
    }

    /** The rules of entry that were chosen for it. */
    public Entry entry() {
        return entry;
    }

    public List<Question> questions() {
        return form.questions();
    }

    public Status status() {
        return status;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public enum Kind {
        OPEN_COMPETITION,
        FOLLOW_ON,
        DIRECT_AWARD;

        /** Only organisations that were invited may apply. */
        public boolean byInvitation() {
            return this != OPEN_COMPETITION;
        }

        /** Applications are compared with each other and judged by reviewers. */
        public boolean competed() {
            return this != DIRECT_AWARD;
        }
    }

    public enum Status {
        DRAFT,
        PUBLISHED,
        OPEN,
        CLOSED,
        DECIDED,
        COMPLETED,
        CANCELLED;

        Status to(Status next) {
            var allowed = switch (this) {
                case DRAFT -> next == PUBLISHED;
                case PUBLISHED -> next == OPEN || next == CANCELLED;
                case OPEN -> next == CLOSED || next == CANCELLED;
                case CLOSED -> next == DECIDED || next == CANCELLED;
                case DECIDED -> next == COMPLETED;
                case COMPLETED, CANCELLED -> false;
            };
            if (!allowed) throw new Refusal("round.wrong-status", this);
            return next;
        }

        boolean taking() {
            return this == PUBLISHED || this == OPEN;
        }
    }
}
