package org.almoner.api;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.fund.Criterion;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Entry;
import org.almoner.fund.FundId;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.organisation.Organisation;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a round as they are sent and read. Budget and dates may be left out of a draft; scoring, criteria and
 * form that are left out become the standard ones. {@code questions} is short for a form of one section with texts only;
 * reading gives the {@code form}. A follow-on round names its {@code parent}.
 */
record RoundTerms(
        @NotNull FundId fund,
        @NotBlank String code,
        @NotBlank String name,
        Round.@NotNull Kind kind,
        @NotNull String summary,
        @Nullable Set<Organisation.Kind> eligibleKinds,
        @Valid @Nullable Budget budget,
        @Valid @Nullable Dates dates,
        @Valid @Nullable Scoring scoring,
        @Nullable List<@Valid Weighed> criteria,
        @Nullable List<@Valid Asked> questions,
        @Nullable Form form,
        @Nullable Entry entry,
        @Nullable RoundId parent) {

    record Budget(
            @NotNull Money pot,
            @NotNull Money awardMin,
            @NotNull Money awardMax,
            @Min(1) @Nullable Integer maxAwards,
            @Min(1) int maxMonths) {

        DraftRound.Budget domain() {
            return new DraftRound.Budget(pot, awardMin, awardMax, maxAwards, maxMonths);
        }

        static Budget of(DraftRound.Budget it) {
            return new Budget(it.pot(), it.awardMin(), it.awardMax(), it.maxAwards(), it.maxMonths());
        }
    }

    record Dates(
            @NotNull Instant opensAt,
            @NotNull Instant closesAt,
            @Min(0) int graceMinutes,
            @Min(1) int offerValidityDays) {

        DraftRound.Dates domain() {
            return new DraftRound.Dates(opensAt, closesAt, graceMinutes, offerValidityDays);
        }

        static Dates of(DraftRound.Dates it) {
            return new Dates(it.opensAt(), it.closesAt(), it.graceMinutes(), it.offerValidityDays());
        }
    }

    record Scoring(
            @NotNull @DecimalMin("0") @DecimalMax("5") BigDecimal threshold,
            @Min(1) int reviewsPerApplication,
            boolean blind) {

        DraftRound.Scoring domain() {
            return new DraftRound.Scoring(threshold, reviewsPerApplication, blind);
        }

        static Scoring of(DraftRound.Scoring it) {
            return new Scoring(it.threshold(), it.reviewsPerApplication(), it.blind());
        }
    }

    record Weighed(
            @NotBlank String code,
            @NotBlank String name,
            @NotNull String guidance,
            @Min(0) @Max(100) int weight,
            @Nullable List<String> descriptors) {

        Criterion domain() {
            return new Criterion(code, name, guidance, weight, requireNonNullElse(descriptors, List.of()));
        }

        static Weighed of(Criterion it) {
            return new Weighed(it.code(), it.name(), it.guidance(), it.weight(), it.descriptors());
        }
    }

    record Asked(
            @NotBlank String code,
            @NotBlank String text,
            @NotNull String guidance,
            @Min(1) int wordLimit,
            boolean required) {

        Question domain() {
            return new Question(code, text, guidance, wordLimit, required);
        }
    }

    static RoundTerms of(Round round) {
        var draft = round.draft();
        return new RoundTerms(
                round.fund(),
                round.code(),
                round.name(),
                round.kind(),
                round.summary(),
                round.eligibleKinds().stream().map(Organisation.Kind::valueOf).collect(toUnmodifiableSet()),
                draft.budget() == null ? null : Budget.of(draft.budget()),
                draft.dates() == null ? null : Dates.of(draft.dates()),
                Scoring.of(draft.scoring()),
                draft.criteria().stream().map(Weighed::of).toList(),
                null,
                draft.form(),
                draft.entry(),
                round.parent());
    }

    DraftRound command() {
        var kinds = eligibleKinds == null ? Set.<Organisation.Kind>of() : eligibleKinds;
        var names = kinds.stream().map(Enum::name).collect(toUnmodifiableSet());
        var draft = DraftRound.standard(new DraftRound.Basics(fund, code, name, kind, summary, names, parent));
        if (budget != null) draft = draft.with(budget.domain());
        if (dates != null) draft = draft.with(dates.domain());
        if (scoring != null) draft = draft.with(scoring.domain());
        if (criteria != null)
            draft = draft.withCriteria(criteria.stream().map(Weighed::domain).toList());
        if (questions != null)
            draft = draft.with(Form.asking(
                    "Your proposal", questions.stream().map(Asked::domain).toList()));
        if (form != null) draft = draft.with(form);
        if (entry != null) draft = draft.with(entry);
        return draft;
    }
}
