package org.almoner.claim;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.almoner.identity.PersonId;
import org.almoner.notification.Letters;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.springframework.stereotype.Component;

/** Letters about a claim: to whoever submitted it and to all who may submit it again. */
@Component
class ClaimLetters {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final Letters letters;
    private final Organisations organisations;

    ClaimLetters(Letters letters, Organisations organisations) {
        this.letters = letters;
        this.organisations = organisations;
    }

    void returned(Claim claim) {
        write(claim, "claim.returned", claim.reference(), claim.claimed(), reason(claim));
    }

    void rejected(Claim claim) {
        write(claim, "claim.rejected", claim.reference(), claim.claimed(), reason(claim));
    }

    void remittance(Claim claim) {
        var paidOn = LocalDate.ofInstant(Objects.requireNonNull(claim.paidAt()), UK);
        write(
                claim,
                "claim.remittance",
                claim.reference(),
                claim.payable(),
                paidOn,
                claim.claimed(),
                disallowed(claim));
    }

    private static String reason(Claim claim) {
        return Objects.requireNonNullElse(claim.reason(), "");
    }

    private static String disallowed(Claim claim) {
        return claim.lines().stream()
                .filter(line -> line.disallowed().isPositive())
                .map(line -> "\n\nNot paid: £%s of “%s”. %s"
                        .formatted(line.disallowed().getAmount(), line.description(), line.reason()))
                .collect(Collectors.joining());
    }

    private void write(Claim claim, String template, Object... args) {
        var readers = new LinkedHashSet<PersonId>();
        if (claim.submittedBy() != null) readers.add(claim.submittedBy());
        organisations.get(claim.organisation()).members().stream()
                .filter(member -> member.part() != Part.CONTRIBUTOR)
                .forEach(member -> readers.add(member.person()));
        for (var reader : readers) letters.write(reader, template, claim.id(), args);
    }
}
