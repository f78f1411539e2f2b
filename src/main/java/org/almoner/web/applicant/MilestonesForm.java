package org.almoner.web.applicant;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.application.PlannedMilestone;
import org.almoner.shared.Sterling;
import org.almoner.web.support.Amounts;
import org.almoner.web.support.DateParts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The milestones as typed. A row left blank is none. */
record MilestonesForm(List<Row> rows, @Nullable String edition) {

    record Row(String title, DateParts due, String amount) {

        static final Row BLANK = new Row("", DateParts.NONE, "");

        Row {
            title = requireNonNullElse(title, "");
            due = requireNonNullElse(due, DateParts.NONE);
            amount = requireNonNullElse(amount, "");
        }

        boolean blank() {
            return title.isBlank() && due.blank() && amount.isBlank();
        }
    }

    MilestonesForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    static MilestonesForm of(Dossier dossier, Amounts amounts) {
        var rows = dossier.application().milestones().stream()
                .map(each -> new Row(each.title(), DateParts.of(each.due()), amounts.write(each.amount())))
                .toList();
        var form = new MilestonesForm(rows, dossier.application().edition("milestones"));
        return rows.isEmpty() ? form.plus() : form;
    }

    MilestonesForm plus() {
        var more = new ArrayList<>(rows);
        more.add(Row.BLANK);
        return new MilestonesForm(more, edition);
    }

    MilestonesForm without(int index) {
        var kept = IntStream.range(0, rows.size())
                .filter(at -> at != index)
                .mapToObj(rows::get)
                .toList();
        return kept.isEmpty() ? new MilestonesForm(kept, edition).plus() : new MilestonesForm(kept, edition);
    }

    /** The sum of the amounts that can be read so far. */
    Money total(Amounts amounts) {
        return Sterling.sum(rows.stream()
                .flatMap(row -> amounts.read(row.amount()).stream())
                .toList());
    }

    /** The milestones; what keeps a row from being one becomes an error of its field. */
    List<PlannedMilestone> milestones(Amounts amounts, BindingResult errors) {
        var milestones = new ArrayList<PlannedMilestone>();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (!row.blank()) milestone(row, "rows[" + at + "].", amounts, errors, milestones);
        }
        return milestones;
    }

    private static void milestone(
            Row row, String field, Amounts amounts, BindingResult errors, List<PlannedMilestone> milestones) {
        var amount = amounts.read(row.amount());
        var due = row.due().date().filter(day -> day.getYear() <= 2100);
        if (row.title().isBlank()) errors.rejectValue(field + "title", "applicant.milestones.title.missing");
        if (row.title().length() > 200) errors.rejectValue(field + "title", "applicant.milestones.title.long");
        if (due.isEmpty()) errors.rejectValue(field + "due", "applicant.milestones.due.wrong");
        if (amount.isEmpty()) errors.rejectValue(field + "amount", "applicant.amount.wrong");
        if (due.isPresent() && amount.isPresent() && row.title().length() <= 200)
            milestones.add(new PlannedMilestone(row.title(), due.get(), amount.get()));
    }
}
