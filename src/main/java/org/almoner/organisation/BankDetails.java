package org.almoner.organisation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.shared.Confidential;
import org.almoner.shared.Refusal;

/** A sort code of six figures and an account number of eight, which may be typed with spaces, hyphens and less zeros. */
record BankDetails(String holder, String payee, Confidential sortCode, Confidential number) {

    private static final int NAME = 70;

    static BankDetails typed(String holder, String sortCode, String number) {
        var payee = payee(holder);
        return new BankDetails(
                holder.strip(), payee, new Confidential(sortCode(sortCode)), new Confidential(number(number)));
    }

    /** Everything that is wrong with what was typed, so that it can be said at once. */
    static List<Refusal> problems(String holder, String sortCode, String number) {
        return Stream.<Runnable>of(() -> payee(holder), () -> sortCode(sortCode), () -> number(number))
                .flatMap(part -> problem(part).stream())
                .toList();
    }

    private static Optional<Refusal> problem(Runnable part) {
        try {
            part.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static String payee(String holder) {
        if (holder.isBlank()) throw new Refusal("bank-account.holder-missing");
        if (holder.strip().length() > NAME) throw new Refusal("bank-account.holder-too-long", NAME);
        var payee = BankText.fold(holder, NAME);
        if (payee.isEmpty()) throw new Refusal("bank-account.holder-unprintable");
        return payee;
    }

    private static String sortCode(String typed) {
        var figures = figures(typed);
        if (figures.isEmpty()) throw new Refusal("bank-account.sort-code-missing");
        if (!figures.matches("[0-9]{6}") || figures.equals("000000"))
            throw new Refusal("bank-account.sort-code-invalid");
        return figures;
    }

    private static String number(String typed) {
        var figures = figures(typed);
        if (figures.isEmpty()) throw new Refusal("bank-account.number-missing");
        if (!figures.matches("[0-9]+") || figures.matches("0+")) throw new Refusal("bank-account.number-invalid");
        if (figures.length() < 6 || figures.length() > 8) throw new Refusal("bank-account.number-length");
        return "0".repeat(8 - figures.length()) + figures;
    }

    private static String figures(String typed) {
        return typed.replaceAll("[\\s\\u2010-\\u2015-]", "");
    }
}
