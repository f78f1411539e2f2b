package org.almoner.web.applicant;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.application.Partner;
import org.almoner.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The partners as typed. A row left blank is none. */
record PartnersForm(List<Row> rows, @Nullable String edition) {

    /** @param number the partner's, once it has one */
    record Row(
            @Nullable Integer number,
            String name,
            Organisation.@Nullable Kind kind,
            String registration,
            String country,
            String role) {

        static final Row BLANK = new Row(null, "", null, "", "", "");

        Row {
            name = requireNonNullElse(name, "");
            registration = requireNonNullElse(registration, "");
            country = requireNonNullElse(country, "");
            role = requireNonNullElse(role, "");
        }

        boolean blank() {
            return name.isBlank() && kind == null && registration.isBlank() && country.isBlank() && role.isBlank();
        }
    }

    PartnersForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    static PartnersForm of(Dossier dossier) {
        var rows = dossier.application().partners().stream()
                .map(each -> new Row(
                        each.number(), each.name(), each.kind(), each.registration(), each.country(), each.role()))
                .toList();
        var form = new PartnersForm(rows, dossier.application().edition("partners"));
        return rows.isEmpty() ? form.plus() : form;
    }

    PartnersForm plus() {
        var more = new ArrayList<>(rows);
        more.add(Row.BLANK);
        return new PartnersForm(more, edition);
    }

    PartnersForm without(int index) {
        var kept = IntStream.range(0, rows.size())
                .filter(at -> at != index)
                .mapToObj(rows::get)
                .toList();
        return kept.isEmpty() ? new PartnersForm(kept, edition).plus() : new PartnersForm(kept, edition);
    }

    /** The partners; what keeps a row from being one becomes an error of its field. */
    List<Partner> partners(BindingResult errors) {
        var partners = new ArrayList<Partner>();
        var next = highest();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (row.blank()) continue;
            check(row, "rows[" + at + "].", errors);
            if (errors.hasErrors()) continue;
            partners.add(partner(row, row.number() == null ? ++next : row.number()));
        }
        return partners;
    }

    private int highest() {
        return rows.stream()
                .mapToInt(row -> requireNonNullElse(row.number(), 0))
                .max()
                .orElse(0);
    }

    private static Partner partner(Row row, int number) {
        var kind = requireNonNullElse(row.kind(), Organisation.Kind.OTHER);
        return new Partner(number, row.name(), kind, row.registration(), row.country(), row.role());
    }

    private static void check(Row row, String field, BindingResult errors) {
        if (row.name().isBlank()) errors.rejectValue(field + "name", "applicant.partners.name.missing");
        if (row.kind() == null) errors.rejectValue(field + "kind", "applicant.partners.kind.missing");
        if (row.country().isBlank()) errors.rejectValue(field + "country", "applicant.partners.country.missing");
        if (row.role().isBlank()) errors.rejectValue(field + "role", "applicant.partners.role.missing");
        refuseLong(row.name(), field + "name", errors);
        refuseLong(row.registration(), field + "registration", errors);
        refuseLong(row.country(), field + "country", errors);
        refuseLong(row.role(), field + "role", errors);
    }

    private static void refuseLong(String typed, String field, BindingResult errors) {
        if (typed.length() > 200) errors.rejectValue(field, "applicant.partners.long");
    }
}
