package org.almoner.web.claims;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimLine;
import org.almoner.claim.Disallowance;
import org.almoner.web.support.Amounts;
import org.springframework.validation.BindingResult;

/**
 * What an officer does not pay of each cost, as typed; nothing, where a row is blank.
 *
 * @param once the key under which this check counts once
 */
record ClaimChecksForm(List<Row> rows, String once) {

    record Row(String amount, String reason) {

        Row {
            amount = requireNonNullElse(amount, "");
            reason = requireNonNullElse(reason, "");
        }

        boolean blank() {
            return amount.isBlank() && reason.isBlank();
        }
    }

    ClaimChecksForm {
        rows = rows == null ? List.of() : List.copyOf(rows);
        once = requireNonNullElse(once, "");
    }

    /** With what was disallowed before, when the claim comes to be checked again. */
    static ClaimChecksForm of(Claim claim, Amounts amounts) {
        return new ClaimChecksForm(
                claim.lines().stream().map(line -> row(line, amounts)).toList(), "");
    }

    private static Row row(ClaimLine line, Amounts amounts) {
        return line.disallowed().isZero()
                ? new Row("", "")
                : new Row(amounts.write(line.disallowed()), requireNonNullElse(line.reason(), ""));
    }

    /** What can be read; what cannot becomes an error of its field. */
    List<Disallowance> disallowances(Claim claim, Amounts amounts, BindingResult errors) {
        var read = new ArrayList<Disallowance>();
        for (var at = 0; at < Math.min(rows.size(), claim.lines().size()); at++) {
            var row = rows.get(at);
            if (!row.blank() && readable(row, at, claim, amounts, errors))
                read.add(new Disallowance(at, amounts.read(row.amount()).orElseThrow(), row.reason()));
        }
        return read;
    }

    private static boolean readable(Row row, int at, Claim claim, Amounts amounts, BindingResult errors) {
        var before = errors.getErrorCount();
        var field = "rows[" + at + "].";
        var amount = amounts.read(row.amount());
        if (amount.isEmpty()) errors.rejectValue(field + "amount", "claims.check.amount.wrong");
        if (row.reason().isBlank()) errors.rejectValue(field + "reason", "claims.check.reason.missing");
        if (amount.isPresent()
                && amount.get().isGreaterThan(claim.lines().get(at).amount()))
            errors.rejectValue(field + "amount", "claims.check.amount.much");
        return errors.getErrorCount() == before;
    }
}
