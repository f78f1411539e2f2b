package org.almoner.web.applicant;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.form.CostCategory;
import org.almoner.application.CostLine;
import org.almoner.shared.Sterling;
import org.almoner.web.support.Amounts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The table of cost lines as typed. A row left blank is no line. */
record CostsForm(List<Row> rows, @Nullable String edition) {

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

    CostsForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    static CostsForm of(Dossier dossier, Amounts amounts) {
        var rows = dossier.application().costs().stream()
                .map(line -> new Row(line.category(), line.description(), amounts.write(line.amount())))
                .toList();
        var form = new CostsForm(rows, dossier.application().edition("costs"));
        return rows.isEmpty() ? form.plus() : form;
    }

    CostsForm plus() {
        var more = new ArrayList<>(rows);
        more.add(Row.BLANK);
        return new CostsForm(more, edition);
    }

    CostsForm without(int index) {
        var kept = IntStream.range(0, rows.size())
                .filter(at -> at != index)
                .mapToObj(rows::get)
                .toList();
        return kept.isEmpty() ? new CostsForm(kept, edition).plus() : new CostsForm(kept, edition);
    }

    /** The sum of the amounts that can be read so far. */
    Money total(Amounts amounts) {
        return Sterling.sum(rows.stream()
                .flatMap(row -> amounts.read(row.amount()).stream())
                .toList());
    }

    /** The lines; what keeps a row from being one becomes an error of its field. */
    List<CostLine> lines(Amounts amounts, BindingResult errors) {
        var lines = new ArrayList<CostLine>();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (!row.blank()) line(row, "rows[" + at + "].", amounts, errors, lines);
        }
        return lines;
    }

    private static void line(Row row, String field, Amounts amounts, BindingResult errors, List<CostLine> lines) {
        var amount = amounts.read(row.amount());
        if (row.category() == null) errors.rejectValue(field + "category", "applicant.costs.category.missing");
        if (row.description().isBlank())
            errors.rejectValue(field + "description", "applicant.costs.description.missing");
        if (row.description().length() > 200)
            errors.rejectValue(field + "description", "applicant.costs.description.long");
        if (amount.isEmpty()) errors.rejectValue(field + "amount", "applicant.amount.wrong");
        if (row.category() != null && amount.isPresent() && row.description().length() <= 200)
            lines.add(new CostLine(row.category(), row.description(), amount.get()));
    }
}
