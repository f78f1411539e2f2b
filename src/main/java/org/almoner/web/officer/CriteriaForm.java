package org.almoner.web.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.fund.Criterion;
import org.almoner.fund.DraftRound;
import org.jspecify.annotations.Nullable;

/** The criteria as typed, weights included, so that adding or removing a line loses nothing. */
record CriteriaForm(
        @NotEmpty(message = "{officer.round.criteria.missing}")
        List<@Valid Row> criteria) {

    private static final List<String> NO_MEANINGS = Collections.nCopies(Criterion.HIGHEST + 1, "");
    private static final Row NEW = new Row("", "", "", "", NO_MEANINGS);

    CriteriaForm(@Nullable List<@Valid Row> criteria) {
        this.criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    /** {@code code} is empty until the criterion has been saved once. */
    record Row(
            @Nullable String code,

            @NotBlank(message = "{officer.round.criterion.name.missing}") @Nullable
            String name,

            @Nullable String guidance,

            @Pattern(regexp = "[1-9]\\d?|100", message = "{officer.round.criterion.weight.invalid}") @Nullable
            String weight,

            @Nullable List<@Size(max = 1000, message = "{builder.descriptor.long}") String> descriptors) {

        static Row of(Criterion it) {
            var meanings = it.descriptors().isEmpty() ? NO_MEANINGS : it.descriptors();
            return new Row(it.code(), it.name(), it.guidance(), Integer.toString(it.weight()), meanings);
        }

        /** One text for each score, however many were sent. */
        public List<String> meanings() {
            var typed = descriptors == null ? List.<String>of() : descriptors;
            return IntStream.rangeClosed(0, Criterion.HIGHEST)
                    .mapToObj(score -> score < typed.size() ? text(typed.get(score)) : "")
                    .toList();
        }

        Criterion criterion(String code) {
            return new Criterion(code, text(name), text(guidance), Integer.parseInt(text(weight)), meanings());
        }
    }

    static CriteriaForm of(DraftRound draft) {
        return new CriteriaForm(draft.criteria().stream().map(Row::of).toList());
    }

    CriteriaForm plus() {
        return new CriteriaForm(Stream.concat(criteria.stream(), Stream.of(NEW)).toList());
    }

    CriteriaForm minus(int index) {
        var rest = new ArrayList<>(criteria);
        if (index >= 0 && index < rest.size()) rest.remove(index);
        return new CriteriaForm(rest);
    }

    DraftRound into(DraftRound draft) {
        var codes = new ArrayList<String>();
        criteria.stream()
                .map(row -> text(row.code()))
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        var all = new ArrayList<Criterion>();
        for (var row : criteria) {
            var code = text(row.code());
            if (code.isEmpty()) codes.add(code = Codes.of(text(row.name()), codes));
            all.add(row.criterion(code));
        }
        return draft.withCriteria(all);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
