package org.almoner.web.claims;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.claim.ClaimLine;
import org.almoner.form.CostCategory;
import org.almoner.shared.Sterling;
import org.almoner.web.support.Amounts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The costs of a claim as typed. A row left blank is no cost. */
record ClaimCostsForm(List<Row> rows) {

    record Row(@Nullable CostCategory category, String description, String amount) {

        static final Row BLANK = new Row(null, "", "");

        Row {
            description = requireNonNullElse(description, "");
            amount = requireNonNullElse(amount, "");
        }

        boolean blank() {
            return category == null && description.isBlank() && amount.isBlank();
        }
    }

    ClaimCostsForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    static ClaimCostsForm of(List<ClaimLine> lines, Amounts amounts) {
        var rows = lines.stream()
                .map(line -> new Row(line.category(), line.description(), amounts.write(line.amount())))
                .toList();
        return new ClaimCostsForm(rows.isEmpty() ? List.of(Row.BLANK) : rows);
    }

    ClaimCostsForm plus() {
        var more = new ArrayList<>(rows);
        more.add(Row.BLANK);
        return new ClaimCostsForm(more);
    }

    ClaimCostsForm without(int index) {
        var kept = IntStream.range(0, rows.size())
                .filter(at -> at != index)
                .mapToObj(rows::get)
                .toList();
        return new ClaimCostsForm(kept.isEmpty() ? List.of(Row.BLANK) : kept);
    }

    /** The sum of the amounts that can be read so far. */
    Money total(Amounts amounts) {
        return Sterling.sum(rows.stream()
                .flatMap(row -> amounts.read(row.amount()).stream())
                .toList());
    }

    /** The lines; what keeps a row from being one becomes an error of its field. */
    List<ClaimLine> lines(Amounts amounts, BindingResult errors) {
        var lines = new ArrayList<ClaimLine>();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (!row.blank() && readable(row, "rows[" + at + "].", amounts, errors)) lines.add(line(row, amounts));
        }
        return lines;
    }

    private static boolean readable(Row row, String field, Amounts amounts, BindingResult errors) {
        var before = errors.getErrorCount();
        if (row.category() == null) errors.rejectValue(field + "category", "claims.costs.category.missing");
        if (row.description().isBlank()) errors.rejectValue(field + "description", "claims.costs.description.missing");
        if (row.description().length() > 200)
            errors.rejectValue(field + "description", "claims.costs.description.long");
        if (amounts.read(row.amount()).isEmpty()) errors.rejectValue(field + "amount", "claims.costs.amount.wrong");
        return errors.getErrorCount() == before;
    }

    private static ClaimLine line(Row row, Amounts amounts) {
        var category = requireNonNullElse(row.category(), CostCategory.OTHER);
        return ClaimLine.of(
                category, row.description(), amounts.read(row.amount()).orElseThrow());
    }
}
