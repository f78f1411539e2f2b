package org.almoner.web.claims;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.agreement.Agreement;
import org.almoner.claim.ClaimBasis;
import org.almoner.web.support.DateParts;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Option;
import org.almoner.web.support.Real;
import org.springframework.validation.BindingResult;

/**
 * What a claim is for, as typed.
 *
 * @param basis the position of a milestone, or {@code period}
 */
record ClaimBasisForm(
        String basis,
        @Real(message = "{claims.basis.from.unreal}") DateParts from,
        @Real(message = "{claims.basis.to.unreal}") DateParts to) {

    static final String PERIOD = "period";
    static final ClaimBasisForm BLANK = new ClaimBasisForm("", DateParts.NONE, DateParts.NONE);

    ClaimBasisForm {
        basis = requireNonNullElse(basis, "");
        from = requireNonNullElse(from, DateParts.NONE);
        to = requireNonNullElse(to, DateParts.NONE);
    }

    static ClaimBasisForm of(ClaimBasis known) {
        var basis = known.milestone() == null ? PERIOD : known.milestone().toString();
        return new ClaimBasisForm(basis, DateParts.of(known.from()), DateParts.of(known.to()));
    }

    static List<Option> options(Agreement agreement, Formats formats) {
        var options = new ArrayList<>(IntStream.range(0, agreement.milestones().size())
                .mapToObj(position -> milestone(agreement, position, formats))
                .toList());
        options.add(new Option(PERIOD, formats.text("claims.basis.period"), formats.text("claims.basis.period.hint")));
        return options;
    }

    private static Option milestone(Agreement agreement, int position, Formats formats) {
        var milestone = agreement.milestones().get(position);
        var hint = formats.money(milestone.amount()) + ", due " + formats.day(milestone.due());
        return new Option(String.valueOf(position), milestone.title(), hint);
    }

    /** Whether one of the choices was made; otherwise an error stands beside it. */
    boolean chosen(Agreement agreement, BindingResult errors) {
        var known = basis.equals(PERIOD)
                || IntStream.range(0, agreement.milestones().size())
                        .anyMatch(position -> basis.equals(String.valueOf(position)));
        if (!known) errors.rejectValue("basis", "claims.basis.missing");
        return known;
    }

    ClaimBasis basisOf() {
        var first = day(from.date());
        var last = day(to.date());
        return basis.equals(PERIOD)
                ? ClaimBasis.period(first, last)
                : ClaimBasis.milestone(Integer.parseInt(basis), first, last);
    }

    private static LocalDate day(Optional<LocalDate> real) {
        return requireNonNull(real.orElse(null), "Validated before");
    }
}
