package org.almoner.fund;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import org.almoner.form.Form;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Everything that makes a round, so that it can be written down, sent and read again by any installation: fund and
 * parent are named by their codes. What is left out is as in a new round.
 */
public record RoundDefinition(
        String fund,
        String code,
        String name,
        Round.Kind kind,
        String summary,
        @Nullable Set<String> eligibleKinds,
        @Nullable Entry entry,
        DraftRound.@Nullable Budget budget,
        DraftRound.@Nullable Dates dates,
        DraftRound.@Nullable Scoring scoring,
        @Nullable List<Criterion> criteria,
        @Nullable Form form,
        @Nullable String parent) {

    public RoundDefinition {
        fund = stated("fund", fund);
        code = stated("code", code);
        name = stated("name", name);
        if (kind == null) throw new Refusal("round.definition-lacks", "kind");
        summary = requireNonNullElse(summary, "");
    }

    static RoundDefinition of(DraftRound draft, String fund, @Nullable String parent) {
        var basics = draft.basics();
        return new RoundDefinition(
                fund,
                basics.code(),
                basics.name(),
                basics.kind(),
                basics.summary(),
                basics.eligibleKinds(),
                draft.entry(),
                draft.budget(),
                draft.dates(),
                draft.scoring(),
                draft.criteria(),
                draft.form(),
                parent);
    }

    /** The same round once more, under another code and name, with its dates still to be found. */
    public RoundDefinition as(String code, String name) {
        return new RoundDefinition(
                fund, code, name, kind, summary, eligibleKinds, entry, budget, null, scoring, criteria, form, parent);
    }

    public RoundDefinition at(DraftRound.@Nullable Dates dates) {
        return new RoundDefinition(
                fund, code, name, kind, summary, eligibleKinds, entry, budget, dates, scoring, criteria, form, parent);
    }

    public RoundDefinition following(@Nullable String parent) {
        return new RoundDefinition(
                fund, code, name, kind, summary, eligibleKinds, entry, budget, dates, scoring, criteria, form, parent);
    }

    DraftRound draft(FundId fund, @Nullable RoundId parent) {
        var kinds = requireNonNullElse(eligibleKinds, Set.<String>of());
        var draft = DraftRound.standard(new DraftRound.Basics(fund, code, name, kind, summary, kinds, parent));
        if (entry != null) draft = draft.with(entry);
        if (budget != null) draft = draft.with(budget);
        if (dates != null) draft = draft.with(dates);
        if (scoring != null) draft = draft.with(scoring);
        if (criteria != null) draft = draft.withCriteria(criteria);
        return form == null ? draft : draft.with(form);
    }

    private static String stated(String what, @Nullable String value) {
        if (value == null || value.isBlank()) throw new Refusal("round.definition-lacks", what);
        return value.strip();
    }
}
