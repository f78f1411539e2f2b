package org.almoner.web.applicant;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almoner.application.CostLine;
import org.almoner.form.CostCategory;
import org.almoner.shared.Sterling;
import org.almoner.web.support.Amounts;
import org.almoner.web.support.Option;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The table of cost lines as typed. A row left blank is no line. */
record CostsForm(List<Row> rows, @Nullable String edition) {

    /** What stands for the applicant itself among the partners. */
    static final int OWN = 0;

    record Row(
            @Nullable CostCategory category,
            String description,
            String amount,
            @Nullable Integer partner) {

        static final Row BLANK = new Row(null, "", "", OWN);

        Row {
            description = requireNonNullElse(description, "");
            amount = requireNonNullElse(amount, "");
        }

        @Nullable
        Integer payer() {
            return partner == null || partner == OWN ? null : partner;
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
                .map(line -> row(line, amounts))
                .toList();
        var form = new CostsForm(rows, dossier.application().edition("costs"));
        return rows.isEmpty() ? form.plus() : form;
    }

    private static Row row(CostLine line, Amounts amounts) {
        return new Row(
                line.category(),
                line.description(),
                amounts.write(line.amount()),
                requireNonNullElse(line.partner(), OWN));
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

    /** The same for each who has costs, in the order of the options; nothing where there is no partner. */
    Map<String, Money> totals(List<Option> payers, Amounts amounts) {
        var totals = new LinkedHashMap<String, Money>();
        for (var payer : payers) totals.put(payer.text(), of(payer.value()).total(amounts));
        return totals;
    }

    private CostsForm of(String payer) {
        var theirs = rows.stream()
                .filter(row ->
                        String.valueOf(requireNonNullElse(row.partner(), OWN)).equals(payer))
                .toList();
        return new CostsForm(theirs, edition);
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
            lines.add(new CostLine(row.category(), row.description(), amount.get(), row.payer()));
    }
}
