package org.almoner.fund;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almoner.form.Form;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * Everything an officer says about a round, section by section. Budget and dates may be missing while it is a draft;
 * nothing may be missing when it is published.
 */
public record DraftRound(
        Basics basics,
        @Nullable Budget budget,
        @Nullable Dates dates,
        Scoring scoring,
        List<Criterion> criteria,
        Form form,
        Entry entry) {

    /**
     * {@code eligibleKinds} are names of organisation kinds, like CHARITY; none means that all may apply. {@code parent}
     * is the round a follow-on round invites from; no other kind has one.
     */
    public record Basics(
            FundId fund,
            String code,
            String name,
            Round.Kind kind,
            String summary,
            Set<String> eligibleKinds,
            @Nullable RoundId parent) {

        @PersistenceCreator
        public Basics {
            if (parent != null && kind != Round.Kind.FOLLOW_ON) throw new Refusal("round.parent-unexpected");
        }

        public Basics(FundId fund, String code, String name, Round.Kind kind, String summary, Set<String> kinds) {
            this(fund, code, name, kind, summary, kinds, null);
        }

        public Basics forKinds(Set<String> kinds) {
            return new Basics(fund, code, name, kind, summary, kinds, parent);
        }

        public Basics following(@Nullable RoundId parent) {
            return new Basics(fund, code, name, kind, summary, eligibleKinds, parent);
        }
    }

    /** {@code maxMonths} is the longest a project may last; without {@code maxAwards} only the pot limits their number. */
    public record Budget(
            Money pot,
            Money awardMin,
            Money awardMax,
            @Nullable Integer maxAwards,
            int maxMonths) {

        private static final Money MOST = Sterling.pounds(10_000_000_000L);

        public Budget {
            for (var amount : List.of(pot, awardMin, awardMax))
                if (!amount.getCurrencyUnit().equals(Sterling.GBP) || amount.isGreaterThan(MOST))
                    throw new Refusal("round.amount-implausible");
        }
    }

    /** Submissions are taken from opening until {@code graceMinutes} after closing. */
    public record Dates(Instant opensAt, Instant closesAt, int graceMinutes, int offerValidityDays) {

        public Dates {
            requireNonNull(opensAt);
            requireNonNull(closesAt);
        }
    }

    /** {@code threshold} is the lowest weighted mean, from 0 to 5, that can be recommended for an award. */
    public record Scoring(BigDecimal threshold, int reviewsPerApplication, boolean blind) {

        public Scoring {
            requireNonNull(threshold);
            if (threshold.signum() < 0 || threshold.compareTo(BigDecimal.valueOf(5)) > 0)
                throw new Refusal("round.threshold-invalid", threshold);
            if (reviewsPerApplication < 1) throw new Refusal("round.reviews-invalid", reviewsPerApplication);
        }
    }

    /** A draft with the standard criteria and questions. */
    public static DraftRound standard(Basics basics) {
        return new DraftRound(basics, null, null, Standard.SCORING, Standard.CRITERIA, Standard.FORM, Entry.STANDARD);
    }

    public DraftRound with(Basics basics) {
        return new DraftRound(basics, budget, dates, scoring, criteria, form, entry);
    }

    public DraftRound with(Budget budget) {
        return new DraftRound(basics, budget, dates, scoring, criteria, form, entry);
    }

    public DraftRound with(Dates dates) {
        return new DraftRound(basics, budget, dates, scoring, criteria, form, entry);
    }

    public DraftRound with(Scoring scoring) {
        return new DraftRound(basics, budget, dates, scoring, criteria, form, entry);
    }

    public DraftRound withCriteria(List<Criterion> criteria) {
        return new DraftRound(basics, budget, dates, scoring, criteria, form, entry);
    }

    public DraftRound with(Form form) {
        return new DraftRound(basics, budget, dates, scoring, criteria, form, entry);
    }

    public DraftRound with(Entry entry) {
        return new DraftRound(basics, budget, dates, scoring, criteria, form, entry);
    }
}
